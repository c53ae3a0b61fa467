package org.sealwell.client.activity;

import java.util.Objects;
import org.sealwell.client.crypto.Base32;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.json.Members;

/**
 * Where the activity ends.
 *
 * @param number of the last entry; 0 before the first
 * @param hash base64url of its hash, which covers all before it; of 32 zero bytes before the first
 */
public record ActivityHead(long number, String hash) {

    private static final int CODE_BYTES = 15;

    public ActivityHead {
        Objects.requireNonNull(hash, "hash is null");
    }

    static ActivityHead of(Members head) {
        return new ActivityHead(head.number("number"), Base64Url.encode(head.bytes("hash", 32)));
    }

    /**
     * For people, to be compared between their devices: two that show the same number must show the same code. 24 characters of A-Z and
     * 2-7 in groups of four.
     */
    public String code() {
        return Base32.grouped(Base64Url.decode(hash, 32), CODE_BYTES);
    }
}
