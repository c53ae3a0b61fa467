package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.OpenKeyring;

/** Step 4: a secret in shares, each signed by the owner and sealed to its contact. */
final class SetMaker {
    private final OpenKeyring keyring;
    private final SecureRandom random;

    SetMaker(OpenKeyring keyring, SecureRandom random) {
        this.keyring = keyring;
        this.random = random;
    }

    /** The body of {@code PUT /plan/guardians/set}. */
    ObjectNode make(int needed, Duration wait, String from, List<Contact> contacts) {
        String owner = keyring.accountId();
        String set = Ids.random(random);
        List<Statement.Member> members = contacts.stream().map(SetMaker::member).toList();
        Statement statement = new Statement(owner, set, needed, wait.toSeconds(), members);
        try (Secret secret = Secret.random(random);
                Secret half = Secret.random(random)) {
            ObjectNode body = Json.object()
                    .put("id", set)
                    .put("needed", needed)
                    .put("waitSeconds", wait.toSeconds())
                    .put(
                            "wrap",
                            GuardianKey.wrap(
                                    new GuardianKey.Halves(secret, half),
                                    owner,
                                    set,
                                    keyring.secrets().recovery(),
                                    random))
                    .put("serverHalf", text(half));
            keyring.record().chain().forEach(body.putArray("record")::add);
            body.put("statement", statement.signedBy(keyring.secrets().sign()));
            List<String> words = Slip39.split(secret, needed, contacts.size(), random);
            ArrayNode shares = body.putArray("shares");
            for (int i = 0; i < contacts.size(); i++) {
                shares.addObject()
                        .put("guardian", contacts.get(i).id())
                        .put("share", share(statement, contacts.get(i), from, words.get(i)));
            }
            return body;
        }
    }

    private static Statement.Member member(Contact contact) {
        return new Statement.Member(
                contact.id(),
                contact.record().accountId(),
                contact.record().agree().thumbprint());
    }

    private String share(Statement statement, Contact contact, String from, String words) {
        SignedShare share = new SignedShare(
                statement.owner(),
                statement.set(),
                contact.id(),
                contact.record().accountId(),
                statement.needed(),
                statement.members().size(),
                statement.waitSeconds(),
                from,
                words);
        String jws = share.signedBy(keyring.secrets().sign());
        return SignedShare.sealed(jws, contact.record().agree(), random);
    }

    private static String text(Secret half) {
        byte[] bytes = half.copyBytes();
        String text = Base64Url.encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }
}
