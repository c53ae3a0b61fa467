package org.sealwell.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwell.contracts.EventSources.Told;

/** {@code asyncapi.json} (AsyncAPI 3.0) names every topic and every event on it. */
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who writes a topic; what each event means says who cares. */
    private static final Map<String, String> WRITERS = Map.of(
            "auth.events", "auth-service",
            "vault.events", "vault-service",
            "share.events", "share-service",
            "recovery.events", "recovery-service",
            "notification.events", "notification-service",
            "mail.requests", "auth-service and share-service");

    @Test
    void namesEveryTopicAndEvent() throws IOException {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Sealwell events")
                .put("version", "1")
                .put(
                        "description",
                        "What the services tell each other: CloudEvents 1.0 in Kafka's binary mode. The record's key is the account id, so that"
                                + " one account's events stay in order. Delivery is at least once: the id tells a repeat. Fields are only ever added.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (Told told : EventSources.all()) {
            channel(channels, operations, told.topic())
                    .withObject("messages")
                    .putObject(told.event().getSimpleName())
                    .put("$ref", "#/components/messages/" + told.key());
            messages.set(told.key(), message(told));
        }
        components.putObject("schemas").set("cloudEvent", cloudEvent());

        Snapshot.assertUnchanged(Path.of("asyncapi.json"), document);
    }

    private static ObjectNode channel(ObjectNode channels, ObjectNode operations, String topic) {
        String name = topic.replace('.', '-');
        if (channels.get(name) instanceof ObjectNode known) {
            return known;
        }
        ObjectNode channel = channels.putObject(name)
                .put("address", topic)
                .put("description", "Written by " + WRITERS.get(topic) + ".");
        operations
                .putObject("tell-" + name)
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
        return channel;
    }

    private static ObjectNode message(Told told) {
        ObjectNode message = JSON.createObjectNode()
                .put("name", told.type())
                .put("title", told.event().getSimpleName())
                .put("summary", told.meaning());
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf").addObject().put("$ref", "#/components/schemas/cloudEvent");
        headers.putObject("properties").putObject("ce_type").put("const", told.type());
        message.putObject("payload").put("$ref", "./" + told.schema());
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put(
                        "description",
                        "The account id; for mail to somebody without an account, a pseudonym of the address.");
        return message;
    }

    private static JsonNode cloudEvent() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ArrayNode required = schema.putArray("required");
        List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type")
                .forEach(required::add);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_id").put("type", "string").put("description", "Tells a repeat of the same event.");
        properties
                .putObject("ce_source")
                .put("type", "string")
                .put("description", "urn:sealwell:<service>")
                .put("pattern", "^urn:sealwell:[a-z-]+$");
        properties.putObject("ce_type").put("type", "string");
        properties.putObject("ce_subject").put("type", "string").put("description", "The same as the record's key.");
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        properties.putObject("content-type").put("const", "application/json");
        return schema;
    }
}
