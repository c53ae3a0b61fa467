package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.json.Members;

/**
 * What the owner says of a set: who is in it, how many of them are needed, and how long they wait.
 *
 * @param owner the owner's account
 * @param set the set's id
 * @param waitSeconds between a contact's approval and its opening
 */
record Statement(String owner, String set, long needed, long waitSeconds, List<Member> members) {
    private static final String PURPOSE = "guardian-set";

    /**
     * One contact in it.
     *
     * @param guardian the contact's id with this owner
     * @param account the contact's account
     * @param agree thumbprint of the key that the share was sealed to
     */
    record Member(String guardian, String account, String agree) {}

    Statement {
        members = List.copyOf(members);
    }

    Optional<Member> member(String guardian) {
        return members.stream()
                .filter(member -> member.guardian().equals(guardian))
                .findFirst();
    }

    String signedBy(KeyPair key) {
        ObjectNode payload = OwnerSigned.payload(PURPOSE)
                .put("a", owner)
                .put("s", set)
                .put("k", needed)
                .put("wait", waitSeconds);
        ArrayNode list = payload.putArray("members");
        for (Member member : members) {
            list.addObject()
                    .put("g", member.guardian())
                    .put("c", member.account())
                    .put("agree", member.agree());
        }
        return OwnerSigned.sign(key, payload);
    }

    /** @throws IllegalArgumentException when the key has not signed one */
    static Statement verify(String jws, PublicKey key) {
        Members claims = OwnerSigned.verify(jws, key, PURPOSE, "v", "p", "a", "s", "k", "wait", "members");
        return OwnerSigned.strictly(() -> new Statement(
                claims.text("a"),
                claims.text("s"),
                claims.number("k"),
                claims.number("wait"),
                claims.list("members", "g", "c", "agree").stream()
                        .map(Statement::member)
                        .toList()));
    }

    private static Member member(Members member) {
        return new Member(member.text("g"), member.text("c"), member.text("agree"));
    }
}
