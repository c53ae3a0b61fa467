package org.sealwell.client.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Members;

/**
 * The secrets bundle.
 *
 * @param sign signs requests and the account record
 * @param agree is sealed to by others
 * @param index makes search tokens
 * @param chain makes the MACs of commits
 * @param recovery RK, the recovery key
 */
public record Secrets(KeyPair sign, KeyPair agree, Secret index, Secret chain, Secret recovery)
        implements AutoCloseable {
    public Secrets {
        Objects.requireNonNull(sign, "sign is null");
        Objects.requireNonNull(agree, "agree is null");
        Objects.requireNonNull(index, "index is null");
        Objects.requireNonNull(chain, "chain is null");
        Objects.requireNonNull(recovery, "recovery is null");
    }

    /** Fresh ones for a new account. */
    public static Secrets random(SecureRandom random) {
        return new Secrets(
                KeyPair.random(random),
                KeyPair.random(random),
                Secret.random(random),
                Secret.random(random),
                Secret.random(random));
    }

    /** The same, to be closed on their own. */
    Secrets copy() {
        return new Secrets(sign, agree, index.copy(), chain.copy(), recovery.copy());
    }

    /** The bundle under the account key. */
    public String seal(EnvelopeKey accountKey, String accountId, long epoch, SecureRandom random) {
        String json = "{\"sign\":" + sign.privateJson() + ",\"agree\":" + agree.privateJson() + ",\"index\":\""
                + text(index) + "\",\"chain\":\"" + text(chain) + "\",\"recovery\":\"" + text(recovery) + "\"}";
        byte[] plaintext = Padme.pad(json.getBytes(UTF_8));
        String sealed = accountKey.seal(Contexts.secrets(accountId, epoch), plaintext, random);
        Arrays.fill(plaintext, (byte) 0);
        return sealed;
    }

    /** Opens the bundle; what is inside was made by the account's own client, and is still read strictly. */
    public static Secrets open(EnvelopeKey accountKey, String accountId, long epoch, String sealed) {
        byte[] plaintext = accountKey.open(Contexts.secrets(accountId, epoch), sealed);
        Members bundle = Members.of(plaintext, "sign", "agree", "index", "chain", "recovery");
        Arrays.fill(plaintext, (byte) 0);
        return new Secrets(
                pair(bundle, "sign"),
                pair(bundle, "agree"),
                secret(bundle, "index"),
                secret(bundle, "chain"),
                secret(bundle, "recovery"));
    }

    private static KeyPair pair(Members bundle, String name) {
        Members jwk = bundle.members(name, "kty", "crv", "x", "y", "d");
        if (!jwk.text("kty").equals("EC") || !jwk.text("crv").equals("P-256")) {
            throw bundle.wrong(name, "not a P-256 key");
        }
        return jwk.read("x", x -> KeyPair.of(x, jwk.text("y"), jwk.text("d")));
    }

    private static Secret secret(Members bundle, String name) {
        byte[] bytes = bundle.bytes(name, 32);
        Secret secret = Secret.copyOf(bytes);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    private static String text(Secret secret) {
        byte[] bytes = secret.copyBytes();
        String text = Base64Url.encode(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    @Override
    public String toString() {
        return "Secrets[redacted]";
    }

    @Override
    public void close() {
        index.close();
        chain.close();
        recovery.close();
    }
}
