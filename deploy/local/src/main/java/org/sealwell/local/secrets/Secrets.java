package org.sealwell.local.secrets;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;

/** Makes what is missing and leaves what is there. */
public final class Secrets {
    /** The data key of client-side field level encryption: 96 bytes, as the driver's {@code local} provider wants. */
    private static final int MASTER_KEY_BYTES = 96;

    private static final int PEPPER_BYTES = 32;

    private final PrivateDirectory root;
    private final SecureRandom random;

    private Secrets(PrivateDirectory root, SecureRandom random) {
        this.root = root;
        this.random = random;
    }

    /** Makes every secret that is missing below a directory. */
    public static Secrets prepare(Path directory, SecureRandom random) throws IOException {
        Secrets secrets = new Secrets(PrivateDirectory.make(directory), random);
        PrivateDirectory auth = secrets.root.child("auth-service");
        auth.keep("mongo-master-key", () -> secrets.random(MASTER_KEY_BYTES));
        auth.keep("auth-pepper", () -> secrets.random(PEPPER_BYTES));
        String mailKey = secrets.root.child("notification-service").keep("mail-private.jwk", Secrets::mailKey);
        auth.keep("mail-public.jwk", () -> publicPart(mailKey));
        PrivateDirectory share = secrets.root.child("share-service");
        share.keep("share-pepper", () -> secrets.random(PEPPER_BYTES));
        share.keep("mail-public.jwk", () -> publicPart(mailKey));
        PrivateDirectory recovery = secrets.root.child("recovery-service");
        recovery.keep("recovery-pepper", () -> secrets.random(PEPPER_BYTES));
        recovery.keep("mail-public.jwk", () -> publicPart(mailKey));
        return secrets;
    }

    /** The directory for one service; empty for one that needs no secrets. */
    public Path of(String service) throws IOException {
        return root.child(service).path();
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String mailKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK makes no P-256 keys", e);
        }
    }

    private static String publicPart(String key) {
        try {
            return ECKey.parse(key).toPublicJWK().toJSONString();
        } catch (ParseException e) {
            throw new IllegalStateException("mail-private.jwk is not a key; remove it to have a new one made", e);
        }
    }
}
