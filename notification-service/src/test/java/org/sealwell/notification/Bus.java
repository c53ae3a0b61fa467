package org.sealwell.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.platform.testkit.Secrets;

/** The other services' side of the topics. Events are CloudEvents in binary mode with their time, as an outbox writes them. */
public final class Bus {

    private Bus() {}

    /** What auth-service does with an address or a code before it tells it. */
    public static String sealed(Map<String, String> parameters) {
        return SealingKey.ofJwk(Secrets.mailPrivateJwk()).seal(parameters);
    }

    public static String requestsMail(String account, String template, Map<String, String> parameters) {
        String id = UUID.randomUUID().toString();
        requestsMail(id, account, template, sealed(parameters), Instant.now());
        return id;
    }

    public static void requestsMail(String id, String account, String template, String sealed, Instant at) {
        tell(
                "mail.requests",
                id,
                "org.sealwell.mail.MailRequested",
                account,
                "{\"accountId\":\"%s\",\"template\":\"%s\",\"sealedParameters\":\"%s\"}"
                        .formatted(account, template, sealed),
                at);
    }

    public static void registers(String account, String address, Instant at) {
        addressEvent("AccountRegistered", account, address, at);
    }

    public static void changesAddress(String account, String address, Instant at) {
        addressEvent("EmailChanged", account, address, at);
    }

    private static void addressEvent(String name, String account, String address, Instant at) {
        auth(
                name,
                account,
                "{\"accountId\":\"%s\",\"sealedEmail\":\"%s\"}".formatted(account, sealed(Map.of("to", address))),
                at);
    }

    public static String auth(String name, String account, String data, Instant at) {
        String id = UUID.randomUUID().toString();
        tell("auth.events", id, "org.sealwell.auth." + name, account, data, at);
        return id;
    }

    public static void tell(String topic, String id, String type, String key, String data, Instant at) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "urn:sealwell:test",
                        "ce_time",
                        at.toString())
                .forEach((header, value) -> message.headers().add(header, value.getBytes(UTF_8)));
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
        send(message);
    }

    /** A message that is no event at all. */
    public static void rubbish(String topic, String key, String data) {
        send(new ProducerRecord<>(topic, key, data));
    }

    private static void send(ProducerRecord<String, String> message) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
