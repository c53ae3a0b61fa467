package org.sealwell.auth.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.B64;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.pepper.Pepper.Purpose;

/**
 * Remembers devices without storing them: 16 random bytes and a MAC over them and the account. A device that shows one has tries
 * of its own, so a stranger's guesses do not shut it out; and it has no more than those.
 */
@Singleton
public class DeviceTokens {

    public static final int BYTES = 48;
    private static final int ID_BYTES = 16;

    private final Pepper pepper;
    private final SecureRandom random;

    @Inject
    DeviceTokens(Pepper pepper, SecureRandom random) {
        this.pepper = pepper;
        this.random = random;
    }

    public String issue(String accountId) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        byte[] token = Arrays.copyOf(id, BYTES);
        System.arraycopy(mac(accountId, id), 0, token, ID_BYTES, BYTES - ID_BYTES);
        return B64.encode(token);
    }

    /** The device's own name for counting, if the token is one that was issued to a device of this account. */
    Optional<String> deviceOf(String accountId, @Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        byte[] bytes = B64.decode(token);
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] shown = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return MessageDigest.isEqual(mac(accountId, id), shown) ? Optional.of(B64.encode(id)) : Optional.empty();
    }

    private byte[] mac(String accountId, byte[] id) {
        return pepper.mac(Purpose.DEVICE, B64.decode(accountId), id);
    }
}
