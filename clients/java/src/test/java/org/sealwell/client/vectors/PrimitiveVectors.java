package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.IndexToken;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.evil.SrpServer;

/** kdf, hkdf, srp, padme, index-token. */
final class PrimitiveVectors {
    static final String MADE = "made by MakeVectors in clients/java from fixed inputs";

    private PrimitiveVectors() {}

    static void make() throws IOException {
        kdf();
        hkdf();
        srp();
        padme();
        indexTokens();
    }

    private static void kdf() throws IOException {
        VectorFile file = new VectorFile(
                "kdf",
                "Password (text, to be NFKC-normalised to UTF-8) and salt (b64u) to root (b64u), and from it the login secret, P of SRP,"
                        + " and the KEK. Parameters out of the floors and ceilings are refused before anything is derived.",
                MADE + "; PBKDF2 and HKDF checked against Python's hashlib and hmac, Argon2id against hash-wasm");
        FixedRandom random = new FixedRandom("kdf");
        derive(file, "argon2id", "correct horse battery staple", random.bytes(16), KdfParameters.DEFAULT);
        derive(file, "argon2id, normalised", "pa\u017fswo\u0308rt \u2460", random.bytes(16), KdfParameters.DEFAULT);
        derive(file, "argon2id, dearer", "123456", random.bytes(16), new KdfParameters.Argon2id(131_072, 4, 1));
        derive(file, "pbkdf2", "correct horse battery staple", random.bytes(16), new KdfParameters.Pbkdf2(600_000));
        derive(file, "pbkdf2, normalised", "\u212bngstr\u00f6m", random.bytes(16), new KdfParameters.Pbkdf2(650_000));
        for (String weak : List.of(
                "{\"alg\":\"argon2id\",\"m\":65535,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":2,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":2}",
                "{\"alg\":\"argon2id\",\"m\":0,\"t\":0,\"p\":0}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":599999}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":1}")) {
            refuse(file, "WEAK_KDF", weak);
        }
        for (String dear : List.of(
                "{\"alg\":\"argon2id\",\"m\":1048577,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":17,\"p\":1}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":10000001}")) {
            refuse(file, "EXCESSIVE_KDF", dear);
        }
        for (String other : List.of(
                "{\"alg\":\"argon2i\",\"m\":65536,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3}",
                "{\"alg\":\"argon2id\",\"m\":\"65536\",\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":-65536,\"t\":3,\"p\":1}",
                "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1,\"v\":16}",
                "{\"alg\":\"pbkdf2-sha256\",\"rounds\":null}",
                "{\"alg\":\"scrypt\",\"n\":131072}")) {
            refuse(file, "MALFORMED_ANSWER", other);
        }
        file.write();
    }

    private static void refuse(VectorFile file, String reason, String kdf) throws IOException {
        file.refused(kdf, reason).set("kdf", new ObjectMapper().readTree(kdf));
    }

    private static void derive(VectorFile file, String name, String password, byte[] salt, KdfParameters kdf)
            throws IOException {
        try (Secret root = PasswordKdf.root(password.toCharArray(), salt, kdf)) {
            ObjectNode vector = file.add(name, true);
            vector.set("kdf", new ObjectMapper().readTree(kdf.json()));
            vector.put("password", password)
                    .put("salt", Base64Url.encode(salt))
                    .put("root", text(root))
                    .put("loginSecret", text(Hkdf.derive(root, "sw1/login")))
                    .put("kek", text(Hkdf.derive(root, "sw1/kek")));
        }
    }

    private static void hkdf() throws IOException {
        VectorFile file = new VectorFile(
                "hkdf",
                "HKDF-SHA256 with an empty salt and 32 bytes out: key (b64u), label (ASCII info), derived (b64u).",
                "RFC 5869, test case 3 (its first 32 bytes); the rest " + MADE);
        file.add("RFC 5869, test case 3", true)
                .put("key", Base64Url.encode(HexFormat.of().parseHex("0b".repeat(22))))
                .put("label", "")
                .put(
                        "derived",
                        Base64Url.encode(HexFormat.of()
                                .parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")));
        FixedRandom random = new FixedRandom("hkdf");
        for (String label : List.of(
                "sw1/login", "sw1/kek", "sw1/enc", "sw1/com", "sw1/items", "sw1/recovery-proof", "sw1/phrase-proof")) {
            Secret key = Secret.copyOf(random.bytes(32));
            file.add(label, true)
                    .put("key", text(key))
                    .put("label", label)
                    .put("derived", text(Hkdf.derive(key, label)));
        }
        file.write();
    }

    private static void srp() throws IOException {
        VectorFile file = new VectorFile(
                "srp",
                "One SRP-6a handshake each: I (text), P (text), salt, a, b (hex), and what both sides compute (hex; A, B and the"
                        + " verifier padded to 384 bytes).",
                "the first with I, P, salt, a and b of RFC 5054, appendix B, in the 3072-bit group; the rest " + MADE);
        HexFormat hex = HexFormat.of();
        handshake(
                file,
                "RFC 5054, appendix B",
                "alice",
                "password123",
                hex.parseHex("beb25379d1a8581eb5a727673a2441ee"),
                new BigInteger("60975527035cf2ad1989806f0407210bc81edc04e2762a56afd529ddda2d4393", 16),
                new BigInteger("e487cb59d31ac550471e81f00f6928e01dda08e974a004f49e61f5d105284d20", 16));
        FixedRandom random = new FixedRandom("srp");
        for (int i = 1; i <= 4; i++) {
            handshake(
                    file,
                    "made " + i,
                    Ids.random(random),
                    Base64Url.encode(random.bytes(32)),
                    random.bytes(16),
                    new BigInteger(256, random),
                    new BigInteger(256, random));
        }
        degenerate(file, "B is zero", BigInteger.ZERO);
        degenerate(file, "B is N", SrpGroup.N);
        file.write();
    }

    private static void degenerate(VectorFile file, String name, BigInteger publicB) {
        file.refused(name, "DEGENERATE_SRP").put("B", HexFormat.of().formatHex(SrpGroup.pad(publicB)));
    }

    private static void handshake(
            VectorFile file, String name, String id, String password, byte[] salt, BigInteger a, BigInteger b) {
        byte[] verifier = SrpClient.verifier(id, password, salt);
        SrpServer server = new SrpServer(verifier, b);
        SrpClient client = SrpClient.withExponent(a);
        SrpClient.Proof proof = client.prove(id, password, salt, server.publicB());
        HexFormat hex = HexFormat.of();
        file.add(name, true)
                .put("I", id)
                .put("P", password)
                .put("salt", hex.formatHex(salt))
                .put("a", a.toString(16))
                .put("b", b.toString(16))
                .put("verifier", hex.formatHex(verifier))
                .put("A", hex.formatHex(client.publicA()))
                .put("B", hex.formatHex(server.publicB()))
                .put("K", hex.formatHex(proof.sessionKey().copyBytes()))
                .put("M1", hex.formatHex(proof.m1()))
                .put("M2", hex.formatHex(proof.expectedM2()));
    }

    private static void padme() throws IOException {
        VectorFile file = new VectorFile(
                "padme",
                "Length of a JSON plaintext in bytes, and the length it is padded to with trailing spaces.",
                "PURBs (Nikitin and others, 2019), section 4, with the least of 256; " + MADE);
        for (int length : new int[] {
            0, 1, 2, 9, 255, 256, 257, 263, 264, 265, 272, 500, 511, 512, 513, 1000, 1023, 1024, 1025, 4097, 65_535,
            65_537, 100_000, 700_000, 1_048_575, 1_048_576, 1_048_577
        }) {
            file.add("length " + length, true).put("length", length).put("padded", Padme.paddedLength(length));
        }
        file.write();
    }

    private static void indexTokens() throws IOException {
        VectorFile file = new VectorFile(
                "index-token",
                "index (b64u), field and value (text) to token (b64u of 16 bytes). Values that are the same after normalisation have the"
                        + " same token.",
                MADE);
        Secret index = Secret.copyOf(new FixedRandom("index").bytes(32));
        for (String[] one : new String[][] {
            {"collection", "Observation"},
            {"collection", "observation"},
            {"code", "http://loinc.org|8302-2"},
            {"code", " HTTP://LOINC.ORG|8302-2 "},
            {"date", "2024-02-29"},
            {"source", "urn:uuid:b426b062-8273-4b93-a907-de3176c0567d"},
            {"name", "\u212bngstr\u00f6m"},
            {"name", "\u00e5ngstr\u00f6m"},
            {"name", ""}
        }) {
            file.add(one[0] + " = " + one[1], true)
                    .put("index", text(index))
                    .put("field", one[0])
                    .put("value", one[1])
                    .put("token", IndexToken.of(index, one[0], one[1]));
        }
        file.write();
    }

    static String text(Secret secret) {
        return Base64Url.encode(secret.copyBytes());
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
