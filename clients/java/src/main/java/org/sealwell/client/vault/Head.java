package org.sealwell.client.vault;

import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Members;

/**
 * The vault's newest commit.
 *
 * @param n its number, 0 before the first
 * @param mac base64url of 32 bytes; null while n is 0 in what the server says
 */
public record Head(long n, @Nullable String mac) {
    static Head read(Members head) {
        long n = head.number("n");
        String mac = head.textOrNull("mac");
        if (n > 0 == (mac == null)) {
            throw head.wrong("mac", "null exactly before the first commit");
        }
        return new Head(n, mac);
    }
}
