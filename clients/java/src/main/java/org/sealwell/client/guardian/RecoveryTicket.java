package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.ServerLiedException;

/**
 * All that who asks for help has to keep until the end.
 *
 * @param request the request's id
 * @param key of this request alone
 * @param token shows the service who asks, 32 bytes
 * @param start what starts the request, within ten minutes
 */
record RecoveryTicket(String accountId, String request, KeyPair key, Secret token, String start) {
    private static final String PURPOSE = "recovery-ticket";

    static RecoveryTicket random(String accountId, String start, SecureRandom random) {
        return new RecoveryTicket(accountId, Ids.random(random), KeyPair.random(random), Secret.random(random), start);
    }

    /** @throws IllegalArgumentException when it is none */
    static RecoveryTicket read(String text) {
        try {
            Members ticket = Members.of(Json.parseOwn(text), "v", "p", "a", "r", "key", "token", "start");
            if (ticket.number("v") != 1 || !ticket.text("p").equals(PURPOSE)) {
                throw new IllegalArgumentException("something else, or of a later version");
            }
            Members key = ticket.members("key", "kty", "crv", "x", "y", "d");
            return new RecoveryTicket(
                    ticket.id("a"),
                    ticket.id("r"),
                    KeyPair.of(key.text("x"), key.text("y"), key.text("d")),
                    Secret.copyOf(ticket.bytes("token", 32)),
                    ticket.text("start"));
        } catch (ServerLiedException notOfTheForm) {
            throw new IllegalArgumentException("not a recovery ticket");
        }
    }

    String text() {
        ObjectNode ticket =
                Json.object().put("v", 1).put("p", PURPOSE).put("a", accountId).put("r", request);
        ticket.set("key", Json.parseOwn(key.privateJson()));
        return ticket.put("token", tokenText()).put("start", start).toString();
    }

    String tokenText() {
        byte[] bytes = token.copyBytes();
        String text = Base64Url.encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    @Override
    public String toString() {
        return "RecoveryTicket[redacted]";
    }
}
