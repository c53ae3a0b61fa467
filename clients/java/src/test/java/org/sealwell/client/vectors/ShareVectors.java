package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.text;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.Secret;

/** share: proofs, content keys, content and note. The derivations are spelt out with the platform's HMAC alone. */
final class ShareVectors {
    private static final String CONTENT =
            "{\"title\":\"Allergies\",\"items\":[{\"collection\":\"Note\",\"content\":{\"text\":\"penicillin\"}}]}";

    private ShareVectors() {}

    static void make() throws IOException {
        VectorFile file = new VectorFile(
                "share",
                "A share: linkKey (L), serverHalf (W) and, where there is one, password, salt and kdf, to passwordKey (PK), contentKey, linkProof,"
                        + " passwordProof (all b64u) and their hashes; content is the envelope of the padded plaintext, under contentKey and"
                        + " contentContext. With accountKey: the owner's note under noteKey = HKDF(AK, \"sw1/shares\"). With agree: an entry of"
                        + " share s's log as a JWE to the owner's agree key, the plaintext padded with spaces to 256 bytes. A refused one must give"
                        + " the one error of all envelope failures.",
                MADE
                        + "; derivations and envelopes checked against Python's hashlib, hmac and cryptography, entries of the log against Nimbus and panva's jose");
        FixedRandom random = new FixedRandom("share");
        Share plain = Share.random(random, null, null);
        Share argon2id = Share.random(random, "correct horse battery staple", new KdfParameters.Argon2id(65_536, 3, 1));
        Share pbkdf2 = Share.random(random, "paſswört ①", new KdfParameters.Pbkdf2(600_000));
        for (Share share : new Share[] {plain, argon2id, pbkdf2}) {
            String name = share.password == null ? "a link alone" : "with a password, " + share.kdf.json();
            share.describe(file.add(name, true)).put("content", share.seal(random));
        }
        refused(file, plain, argon2id, random);
        note(file, random);
        AccessVectors.make(file, random);
        file.write();
    }

    private static void refused(VectorFile file, Share plain, Share guarded, FixedRandom random) {
        String content = plain.seal(random);
        plain.with(plain.id, Secret.copyOf(random.bytes(32)), plain.serverHalf)
                .describe(file.refused("another link key", "ENVELOPE_REFUSED"))
                .put("content", content);
        plain.with(plain.id, plain.linkKey, random.bytes(32))
                .describe(file.refused("another server half", "ENVELOPE_REFUSED"))
                .put("content", content);
        plain.with(Ids.random(random), plain.linkKey, plain.serverHalf)
                .describe(file.refused("another share's content", "ENVELOPE_REFUSED"))
                .put("content", content);
        new Share(
                        guarded.id,
                        guarded.linkKey,
                        guarded.serverHalf,
                        "correct horse battery stable",
                        guarded.salt,
                        guarded.kdf)
                .describe(file.refused("another password", "ENVELOPE_REFUSED"))
                .put("content", guarded.seal(random));
        new Share(guarded.id, guarded.linkKey, guarded.serverHalf, null, null, null)
                .describe(file.refused("the password left out", "ENVELOPE_REFUSED"))
                .put("content", guarded.seal(random));
    }

    private static void note(VectorFile file, FixedRandom random) {
        Secret accountKey = Secret.copyOf(random.bytes(32));
        String account = Ids.random(random);
        String share = Ids.random(random);
        String item = Ids.random(random);
        String plaintext = "{\"label\":\"For Dr. Meier\",\"link\":\"" + Base64Url.encode(random.bytes(32))
                + "\",\"items\":[[\"" + item + "\",3]]}";
        Secret noteKey = Hkdf.derive(accountKey, "sw1/shares");
        String note = SealedVectors.seal(noteKey, noteContext(account, share, 2), Padme.pad(utf8(plaintext)), random);
        describe(file.add("a note", true), accountKey, noteKey, account, share, 2)
                .put("plaintext", plaintext)
                .put("note", note);
        describe(file.refused("a note of another share", "ENVELOPE_REFUSED"), accountKey, noteKey, account, item, 2)
                .put("note", note);
        describe(file.refused("a note of another epoch", "ENVELOPE_REFUSED"), accountKey, noteKey, account, share, 1)
                .put("note", note);
    }

    private static ObjectNode describe(
            ObjectNode vector, Secret accountKey, Secret noteKey, String account, String share, int epoch) {
        return vector.put("accountKey", text(accountKey))
                .put("noteKey", text(noteKey))
                .put("a", account)
                .put("s", share)
                .put("e", epoch)
                .put("noteContext", noteContext(account, share, epoch));
    }

    private static String noteContext(String account, String share, int epoch) {
        return "{\"v\":1,\"p\":\"share-note\",\"a\":\"" + account + "\",\"s\":\"" + share + "\",\"e\":" + epoch + "}";
    }

    /** RFC 5869 with 32 bytes out, which is one block. */
    static byte[] hkdf(byte[] salt, byte[] key, String info) {
        return hkdf(salt, key, utf8(info));
    }

    static byte[] hkdf(byte[] salt, byte[] key, byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(hmac(salt, key), block);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** What both sides of a link know. */
    private record Share(
            String id,
            Secret linkKey,
            byte[] serverHalf,
            @Nullable String password,
            byte @Nullable [] salt,
            @Nullable KdfParameters kdf) {

        static Share random(FixedRandom random, @Nullable String password, @Nullable KdfParameters kdf) {
            return new Share(
                    Ids.random(random),
                    Secret.copyOf(random.bytes(32)),
                    random.bytes(32),
                    password,
                    password == null ? null : random.bytes(16),
                    kdf);
        }

        Share with(String otherId, Secret otherKey, byte[] otherHalf) {
            return new Share(otherId, otherKey, otherHalf, password, salt, kdf);
        }

        private byte[] input() {
            byte[] link = linkKey.copyBytes();
            return password == null ? link : concat(link, passwordKey().copyBytes());
        }

        private Secret passwordKey() {
            return PasswordKdf.root(password.toCharArray(), salt, kdf);
        }

        private Secret contentKey() {
            return Secret.copyOf(hkdf(serverHalf, input(), "sw1/share"));
        }

        private String context() {
            return "{\"v\":1,\"p\":\"share\",\"s\":\"" + id + "\"}";
        }

        String seal(FixedRandom random) {
            return SealedVectors.seal(contentKey(), context(), Padme.pad(utf8(CONTENT)), random);
        }

        ObjectNode describe(ObjectNode vector) {
            byte[] linkProof = hkdf(new byte[32], linkKey.copyBytes(), "sw1/share-open");
            vector.put("shareId", id).put("linkKey", text(linkKey)).put("serverHalf", Base64Url.encode(serverHalf));
            if (password != null) {
                byte[] passwordProof = hkdf(new byte[32], input(), "sw1/share-password");
                vector.put("password", password).put("salt", Base64Url.encode(salt));
                vector.set("kdf", json(kdf));
                vector.put("passwordKey", text(passwordKey()))
                        .put("passwordProof", Base64Url.encode(passwordProof))
                        .put("passwordProofHash", Base64Url.encode(Digest.of(passwordProof)));
            }
            vector.put("linkProof", Base64Url.encode(linkProof))
                    .put("linkProofHash", Base64Url.encode(Digest.of(linkProof)))
                    .put("contentKey", text(contentKey()))
                    .put("contentContext", context());
            return vector.path("valid").asBoolean() ? vector.put("plaintext", CONTENT) : vector;
        }

        private static ObjectNode json(KdfParameters kdf) {
            try {
                return (ObjectNode) new ObjectMapper().readTree(kdf.json());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
