package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.text;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Mnemonic;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.TwoKeyCiphertext;
import org.sealwell.client.keys.Contexts;

/** envelope, item, phrase. */
final class SealedVectors {
    private SealedVectors() {}

    static void make() throws IOException {
        envelopes();
        items();
        phrases();
    }

    private static void envelopes() throws IOException {
        VectorFile file = new VectorFile(
                "envelope",
                "key (b64u), context (the exact text), plaintext (b64u) and envelope. A refused one must give the one error that all"
                        + " envelope failures give; the reason is for people.",
                MADE + "; also opened with Nimbus JOSE + JWT as dir/A256GCM with crit com, sw");
        FixedRandom random = new FixedRandom("envelope");
        Secret key = Secret.copyOf(random.bytes(32));
        String context = Contexts.secrets(Ids.random(random), 1);
        for (byte[] plaintext :
                List.of(new byte[0], random.bytes(32), Padme.pad(utf8("{\"a\":1}")), random.bytes(1024))) {
            add(
                    file,
                    true,
                    "",
                    plaintext.length + " bytes",
                    key,
                    context,
                    plaintext,
                    seal(key, context, plaintext, random));
        }
        byte[] plaintext = utf8("the plaintext");
        String good = seal(key, context, plaintext, random);
        String[] parts = good.split("\\.", -1);
        String header = new String(Base64Url.decode(parts[0]), StandardCharsets.UTF_8);
        String otherContext = context.replace("\"e\":1", "\"e\":2");
        Secret otherKey = Secret.copyOf(random.bytes(32));
        refuse(file, "another key", otherKey, context, good);
        refuse(file, "another context", key, otherContext, good);
        for (int part : new int[] {0, 2, 3, 4}) {
            refuse(file, "a flipped bit in part " + part, key, context, flip(parts, part));
        }
        refuse(file, "padding", key, context, good + "=");
        refuse(file, "white space", key, context, good + " ");
        refuse(file, "stray bits in the last character", key, context, stray(good));
        refuse(file, "an encrypted key where none belongs", key, context, good.replace("..", ".AA."));
        refuse(file, "four parts", key, context, good.substring(0, good.lastIndexOf('.')));
        refuse(file, "six parts", key, context, good + ".AA");
        refuse(file, "no text at all", key, context, "");
        for (String[] change : new String[][] {
            {"white space in the header", ",\"crit\"", ", \"crit\""},
            {"another algorithm", "\"A256GCM\"", "\"A128GCM\""},
            {"no critical names", ",\"crit\":[\"com\",\"sw\"]", ""},
            {"critical names in another order", "[\"com\",\"sw\"]", "[\"sw\",\"com\"]"},
            {"compression", "{\"alg\"", "{\"zip\":\"DEF\",\"alg\""},
            {"another version of the context", "\"v\":1", "\"v\":2"}
        }) {
            String changed = Base64Url.encode(utf8(header.replace(change[1], change[2])));
            refuse(file, change[0], key, context, good.replace(parts[0], changed));
        }
        twoKeys(file, key, otherKey, context, random.bytes(12));
        file.write();
    }

    /** One ciphertext that AES-GCM itself opens under both keys, to two plaintexts. */
    private static void twoKeys(VectorFile file, Secret key, Secret other, String context, byte[] iv) {
        try {
            String crafted = TwoKeyCiphertext.envelope(key, other, context, iv);
            byte[] plaintext = TwoKeyCiphertext.openedByCipherAlone(key, crafted);
            add(file, true, "", "for two keys, under the one it commits to", key, context, plaintext, crafted);
            refuse(file, "for two keys, under the other one", other, context, crafted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String flip(String[] parts, int part) {
        byte[] bytes = Base64Url.decode(parts[part]);
        bytes[0] ^= 1;
        String[] copy = parts.clone();
        copy[part] = Base64Url.encode(bytes);
        return String.join(".", copy);
    }

    /** The tag's last character holds 4 bits that mean nothing, and must be zero. */
    private static String stray(String envelope) {
        char last = envelope.charAt(envelope.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return envelope.substring(0, envelope.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1);
    }

    private static void items() throws IOException {
        VectorFile file = new VectorFile(
                "item",
                "An item: accountKey and dek (b64u), its ids, the context of body and key, and both envelopes. The plaintext is the JSON"
                        + " before padding.",
                MADE);
        FixedRandom random = new FixedRandom("item");
        Secret accountKey = Secret.copyOf(random.bytes(32));
        String account = Ids.random(random);
        String collection = Ids.random(random);
        String item = Ids.random(random);
        String json =
                "{\"collection\":\"Note\",\"fields\":{\"date\":[\"2024-02-29\"]},\"content\":{\"text\":\"first visit\"}}";
        Secret dek = Secret.copyOf(random.bytes(32));
        String body = seal(dek, Contexts.item(account, collection, item, 1), Padme.pad(utf8(json)), random);
        String key = seal(
                Hkdf.derive(accountKey, "sw1/items"), Contexts.itemKey(account, item, 1, 1), dek.copyBytes(), random);
        String other = Ids.random(random);
        for (String[] one : new String[][] {
            {"", account, collection, item, "1", "1"},
            {"another account", other, collection, item, "1", "1"},
            {"another collection", account, other, item, "1", "1"},
            {"another item", account, collection, other, "1", "1"},
            {"another revision", account, collection, item, "2", "1"},
            {"another epoch", account, collection, item, "1", "2"}
        }) {
            long revision = Long.parseLong(one[4]);
            var vector = one[0].isEmpty() ? file.add("an item", true) : file.refused(one[0], "ENVELOPE_REFUSED");
            vector.put("accountKey", text(accountKey))
                    .put("a", one[1])
                    .put("c", one[2])
                    .put("i", one[3]);
            vector.put("r", revision).put("e", Long.parseLong(one[5]));
            vector.put("bodyContext", Contexts.item(one[1], one[2], one[3], revision));
            vector.put("keyContext", Contexts.itemKey(one[1], one[3], revision, Long.parseLong(one[5])));
            vector.put("dek", text(dek))
                    .put("plaintext", json)
                    .put("body", body)
                    .put("key", key);
        }
        file.write();
    }

    private static void phrases() throws IOException {
        VectorFile file = new VectorFile(
                "phrase",
                "entropy (hex, PK) and its 24 words; with accountId: RK (b64u), its wrap under PK, and the two proof hashes.",
                "the first five are the published BIP-39 vectors of 256 bits; the wraps " + MADE);
        for (String entropy : List.of(
                "00".repeat(32),
                "7f".repeat(32),
                "80".repeat(32),
                "ff".repeat(32),
                "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c")) {
            byte[] bytes = java.util.HexFormat.of().parseHex(entropy);
            file.add("BIP-39 " + entropy.substring(0, 8), true)
                    .put("entropy", entropy)
                    .put("words", String.join(" ", Mnemonic.words(Secret.copyOf(bytes))));
        }
        FixedRandom random = new FixedRandom("phrase");
        RecoveryPhrase phrase = RecoveryPhrase.random(random);
        Secret recovery = Secret.copyOf(random.bytes(32));
        String account = Ids.random(random);
        String words = String.join(" ", phrase.words());
        file.add("a wrap and its proofs", true)
                .put("entropy", java.util.HexFormat.of().formatHex(phrase.key().copyBytes()))
                .put("words", words)
                .put("accountId", account)
                .put("rk", text(recovery))
                .put("context", Contexts.byPhrase(account))
                .put("wrap", seal(phrase.key(), Contexts.byPhrase(account), recovery.copyBytes(), random))
                .put("phraseProofHash", ProofHash.of(phrase.key(), "sw1/phrase-proof"))
                .put("recoveryProofHash", ProofHash.of(recovery, "sw1/recovery-proof"));
        file.refused("a wrong checksum", "the last word does not fit").put("words", "abandon ".repeat(23) + "abandon");
        file.refused("an unknown word", "not in the list").put("words", "abandon ".repeat(23) + "sealwell");
        file.refused("23 words", "not 24 words").put("words", "abandon ".repeat(22) + "art");
        file.refused("12 words", "a shorter phrase is no phrase of the suite")
                .put("words", "abandon ".repeat(11) + "about");
        file.write();
    }

    private static void add(
            VectorFile file,
            boolean valid,
            String reason,
            String name,
            Secret key,
            String context,
            byte[] plaintext,
            String envelope) {
        var vector = valid ? file.add(name, true) : file.refused(name, reason);
        vector.put("key", text(key)).put("context", context);
        if (valid) {
            vector.put("plaintext", Base64Url.encode(plaintext));
        }
        vector.put("envelope", envelope);
    }

    private static void refuse(VectorFile file, String name, Secret key, String context, String envelope) {
        add(file, false, "ENVELOPE_REFUSED", name, key, context, new byte[0], envelope);
    }

    static String seal(Secret key, String context, byte[] plaintext, FixedRandom random) {
        try (EnvelopeKey ready = EnvelopeKey.of(key)) {
            return ready.seal(context, plaintext, random);
        }
    }
}
