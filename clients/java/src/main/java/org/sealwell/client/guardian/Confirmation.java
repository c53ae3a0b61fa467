package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;

/**
 * That the owner has compared a contact's safety words.
 *
 * @param owner the owner's account
 * @param guardian the contact's id with this owner
 * @param account the contact's account
 * @param sign thumbprint of the contact's key
 * @param agree thumbprint of the contact's key
 */
record Confirmation(String owner, String guardian, String account, String sign, String agree) {
    private static final String PURPOSE = "guardian-confirmation";

    static Confirmation of(String owner, String guardian, AccountRecord record) {
        return new Confirmation(
                owner,
                guardian,
                record.accountId(),
                record.sign().thumbprint(),
                record.agree().thumbprint());
    }

    String signedBy(KeyPair key) {
        ObjectNode payload = OwnerSigned.payload(PURPOSE)
                .put("a", owner)
                .put("g", guardian)
                .put("c", account)
                .put("sign", sign)
                .put("agree", agree);
        return OwnerSigned.sign(key, payload);
    }

    /** @throws IllegalArgumentException when the key has not signed one */
    static Confirmation verify(String jws, PublicKey key) {
        Members claims = OwnerSigned.verify(jws, key, PURPOSE, "v", "p", "a", "g", "c", "sign", "agree");
        return OwnerSigned.strictly(() -> new Confirmation(
                claims.text("a"), claims.text("g"), claims.text("c"), claims.text("sign"), claims.text("agree")));
    }
}
