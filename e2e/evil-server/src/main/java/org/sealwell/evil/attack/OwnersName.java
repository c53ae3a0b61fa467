package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.evil.Told;

/** What an owner signs of their contacts, signed by a server in the owner's name: everything holds but the signature. */
final class OwnersName {
    private static final String TYPE = "sw1-guardian+jws";

    private final Scene scene;
    private final ForgedKey key;
    private final String keyId;

    /** With a key of the server that is said to be the owner's. */
    OwnersName(Scene scene) {
        this.scene = scene;
        this.key = new ForgedKey();
        this.keyId = ForgedKey.signerOf(scene.victimsRecord());
    }

    /** With a key of the server that a record of the server's names as the owner's. */
    OwnersName(Scene scene, ForgedKey named) {
        this.scene = scene;
        this.key = named;
        this.keyId = named.thumbprint();
    }

    /** That the owner has compared the words of a contact. */
    String confirms(String guardian) {
        JsonNode keys = scene.circle().keysOf(guardian);
        return sign(payload("guardian-confirmation")
                .put("g", guardian)
                .put("c", accountOf(guardian))
                .put("sign", ForgedKey.thumbprint(keys.path("sign")))
                .put("agree", ForgedKey.thumbprint(keys.path("agree"))));
    }

    /** That so many of the same contacts are needed, and wait so long. */
    String states(int needed, long waitSeconds) {
        ObjectNode payload = ofTheSet("guardian-set");
        ArrayNode members = payload.put("k", needed).put("wait", waitSeconds).putArray("members");
        for (String guardian : List.of(scene.circle().ben(), scene.circle().carla())) {
            members.addObject()
                    .put("g", guardian)
                    .put("c", accountOf(guardian))
                    .put(
                            "agree",
                            ForgedKey.thumbprint(scene.circle().keysOf(guardian).path("agree")));
        }
        return sign(payload);
    }

    /** A contact's share. */
    String shares(String guardian, long waitSeconds, String words) {
        return sign(ofTheSet("guardian-share")
                .put("g", guardian)
                .put("c", accountOf(guardian))
                .put("k", 2)
                .put("n", 2)
                .put("wait", waitSeconds)
                .put("from", "Anna")
                .put("words", words));
    }

    private String accountOf(String guardian) {
        return scene.circle().contact(guardian).path("account").asText();
    }

    private ObjectNode ofTheSet(String purpose) {
        return payload(purpose).put("s", scene.circle().set().path("id").asText());
    }

    private ObjectNode payload(String purpose) {
        return Told.object().put("v", 1).put("p", purpose).put("a", scene.victim().accountId);
    }

    private String sign(ObjectNode payload) {
        return key.sign(TYPE, keyId, payload.toString());
    }
}
