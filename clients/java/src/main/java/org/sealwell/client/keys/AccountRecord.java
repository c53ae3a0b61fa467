package org.sealwell.client.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Objects;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;

/**
 * An account's public keys, with the chain of signatures that leads to them: what others pin.
 *
 * @param accountId whose keys they are
 * @param number of the newest record, from 1
 * @param sign checks the account's signatures
 * @param agree is sealed to
 * @param chain every record as a compact JWS, oldest first
 */
public record AccountRecord(String accountId, long number, PublicKey sign, PublicKey agree, List<String> chain) {
    /** The {@code typ} of a record. */
    public static final String TYPE = "sw1-record+jws";
    /** The {@code typ} of the voucher by the record before. */
    public static final String PREVIOUS_TYPE = "sw1-record-prev+jws";

    public AccountRecord {
        Objects.requireNonNull(accountId, "accountId is null");
        Objects.requireNonNull(sign, "sign is null");
        Objects.requireNonNull(agree, "agree is null");
        chain = List.copyOf(chain);
    }

    /** The first record of an account, signed by its own key. */
    public static AccountRecord first(String accountId, KeyPair sign, PublicKey agree) {
        String jws = sign.sign(TYPE, payload(accountId, 1, sign.publicKey(), agree, "null"));
        return new AccountRecord(accountId, 1, sign.publicKey(), agree, List.of(jws));
    }

    /** The record after this one: signed by the new key, and vouched for by {@code current}, this record's own. */
    public AccountRecord next(KeyPair current, KeyPair sign, PublicKey agree) {
        String last = chain.get(chain.size() - 1);
        String voucher =
                current.sign(PREVIOUS_TYPE, voucherPayload(accountId, number + 1, last, sign.publicKey(), agree));
        String jws = sign.sign(TYPE, payload(accountId, number + 1, sign.publicKey(), agree, "\"" + voucher + "\""));
        List<String> longer = new java.util.ArrayList<>(chain);
        longer.add(jws);
        return new AccountRecord(accountId, number + 1, sign.publicKey(), agree, longer);
    }

    static String payload(String accountId, long number, PublicKey sign, PublicKey agree, String previous) {
        return "{\"a\":\"" + accountId + "\",\"n\":" + number + ",\"sign\":" + sign.json() + ",\"agree\":"
                + agree.json() + ",\"prev\":" + previous + "}";
    }

    static String voucherPayload(String accountId, long number, String last, PublicKey sign, PublicKey agree) {
        String digest = Base64Url.encode(Digest.of(last.getBytes(US_ASCII)));
        return "{\"a\":\"" + accountId + "\",\"n\":" + number + ",\"record\":\"" + digest + "\",\"sign\":\""
                + sign.thumbprint() + "\",\"agree\":\"" + agree.thumbprint() + "\"}";
    }
}
