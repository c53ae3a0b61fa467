package org.sealwell.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** A secrets directory with fresh keys, laid out as in production; {@code @QuarkusTestResource(Secrets.class)}. */
public final class Secrets implements QuarkusTestResourceLifecycleManager {

    private static volatile String mailPrivateJwk = "";

    private @Nullable ScratchDirectory scratch;

    @Override
    public Map<String, String> start() {
        try {
            scratch = ScratchDirectory.named("sealwell-secrets");
            Path directory = scratch.path();
            Files.writeString(directory.resolve("mongo-master-key"), random(96));
            Files.writeString(directory.resolve("auth-pepper"), random(32));
            Files.writeString(directory.resolve("share-pepper"), random(32));
            Files.writeString(directory.resolve("recovery-pepper"), random(32));
            EllipticCurveJsonWebKey mail = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            mailPrivateJwk = mail.toJson(OutputControlLevel.INCLUDE_PRIVATE);
            Files.writeString(directory.resolve("mail-private.jwk"), mailPrivateJwk);
            Files.writeString(directory.resolve("mail-public.jwk"), mail.toJson(OutputControlLevel.PUBLIC_ONLY));
            return Map.of("sealwell.secrets.dir", directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key to which mails' parameters are sealed. */
    public static String mailPrivateJwk() {
        return mailPrivateJwk;
    }

    @Override
    public void stop() {
        if (scratch != null) {
            scratch.close();
        }
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
