package org.sealwell.client.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.PasswordStretcher;
import org.sealwell.client.crypto.Secret;

/** The real KDF, once for each password, salt and cost: people of these tests log in hundreds of times, and the same goes in each time. */
public final class StretchedOnce implements PasswordStretcher {
    private static final Map<List<Object>, byte[]> ROOTS = new ConcurrentHashMap<>();

    @Override
    public Secret root(char[] password, byte[] salt, KdfParameters parameters) {
        List<Object> asked = List.of(new String(password), Arrays.toString(salt), parameters);
        return Secret.copyOf(ROOTS.computeIfAbsent(asked, once -> stretched(password, salt, parameters)));
    }

    private static byte[] stretched(char[] password, byte[] salt, KdfParameters parameters) {
        try (Secret root = PasswordKdf.root(password, salt, parameters)) {
            return root.copyBytes();
        }
    }
}
