package org.sealwell.evil.attack;

import org.sealwell.evil.Wire;

/** Account records that a server makes up, signed with a key of its own (section 2 of the protocol). */
final class ForgedRecord {
    private final ForgedKey key;
    private final String accountId;

    ForgedRecord(String accountId) {
        this(accountId, new ForgedKey());
    }

    ForgedRecord(String accountId, ForgedKey key) {
        this.accountId = accountId;
        this.key = key;
    }

    /** A first record in which everything holds: only a pin, or the private keys, tell that it is forged. */
    String first() {
        return record(1, "null");
    }

    /** A second record in which everything holds but one thing: the first one's key did not sign the voucher. */
    String second(String first) {
        String digest = Wire.base64url(Wire.sha256(first));
        String voucher = "{\"a\":\"" + accountId + "\",\"n\":2,\"record\":\"" + digest + "\",\"sign\":\""
                + key.thumbprint() + "\",\"agree\":\"" + key.thumbprint() + "\"}";
        return record(2, "\"" + key.sign("sw1-record-prev+jws", ForgedKey.signerOf(first), voucher) + "\"");
    }

    private String record(int number, String previous) {
        String payload = "{\"a\":\"" + accountId + "\",\"n\":" + number + ",\"sign\":" + key.jwk() + ",\"agree\":"
                + key.jwk() + ",\"prev\":" + previous + "}";
        return key.sign("sw1-record+jws", key.thumbprint(), payload);
    }
}
