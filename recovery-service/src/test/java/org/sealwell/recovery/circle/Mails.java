package org.sealwell.recovery.circle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sealwell.platform.sealed.OpeningKey;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Topic;
import org.sealwell.recovery.Owner;

/** Mails that were asked for, as notification-service reads them. */
record Mails(String template, Map<String, String> parameters) {

    static Mails to(Owner owner, String template) throws Exception {
        return open(Topic.named("mail.requests")
                .await(told -> owner.account().equals(told.key()) && told.data().contains(template))
                .data());
    }

    static List<String> all(Owner owner, String template) {
        return Topic.named("mail.requests").about(owner.account(), Duration.ofSeconds(1)).stream()
                .map(Topic.Told::data)
                .filter(data -> data.contains(template))
                .toList();
    }

    private static Mails open(String data) throws Exception {
        JsonNode request = new ObjectMapper().readTree(data);
        return new Mails(
                request.path("template").textValue(),
                OpeningKey.ofJwk(Secrets.mailPrivateJwk())
                        .open(request.path("sealedParameters").textValue()));
    }

    String link() {
        return parameters.getOrDefault("link", "");
    }
}
