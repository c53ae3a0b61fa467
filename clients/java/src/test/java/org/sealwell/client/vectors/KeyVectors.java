package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PasswordKdf;
import org.sealwell.client.crypto.ProofHash;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.keys.Secrets;

/** account-record, keyring. Signatures are made anew at each run: ES256 is not deterministic here. */
final class KeyVectors {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private KeyVectors() {}

    static void make() throws IOException {
        records();
        keyrings();
    }

    private static void records() throws IOException {
        VectorFile file = new VectorFile(
                "account-record",
                "accountId and its record chain; pinned is what a device has seen before. A refused one has the name of its lie.",
                MADE);
        FixedRandom random = new FixedRandom("record");
        String account = Ids.random(random);
        KeyPair first = KeyPair.random(random);
        KeyPair agree = KeyPair.random(random);
        KeyPair second = KeyPair.random(random);
        KeyPair stranger = KeyPair.random(random);
        AccountRecord one = AccountRecord.first(account, first, agree.publicKey());
        AccountRecord two = one.next(first, second, agree.publicKey());
        AccountRecord fork = one.next(first, stranger, agree.publicKey());
        AccountRecord stolen = one.next(stranger, stranger, agree.publicKey());
        AccountRecord swapped = AccountRecord.first(account, stranger, stranger.publicKey());
        record(file, null, "the first record", account, one.chain(), List.of());
        record(file, null, "a second record, the first pinned", account, two.chain(), one.chain());
        record(file, "RECORD_INVALID", "another account's", Ids.random(random), one.chain(), List.of());
        record(file, "RECORD_INVALID", "no record", account, List.of(), List.of());
        record(
                file,
                "RECORD_INVALID",
                "the first left out",
                account,
                two.chain().subList(1, 2),
                List.of());
        record(file, "RECORD_INVALID", "vouched for by a stranger", account, stolen.chain(), one.chain());
        record(file, "RECORD_INVALID", "a bit of the signature flipped", account, flipped(one), List.of());
        record(file, "RECORD_FORKED", "another first record than the pinned", account, swapped.chain(), one.chain());
        record(file, "RECORD_FORKED", "another second record than the pinned", account, fork.chain(), two.chain());
        record(file, "KEYRING_OLD", "shorter than the pinned", account, one.chain(), two.chain());
        List<String> unsigned = List.of(first.sign("sw1-request+jws", "{}"));
        record(file, "RECORD_INVALID", "a signature for something else", account, unsigned, List.of());
        file.write();
    }

    private static List<String> flipped(AccountRecord record) {
        String jws = record.chain().get(0);
        int dot = jws.lastIndexOf('.');
        byte[] signature = Base64Url.decode(jws.substring(dot + 1));
        signature[10] ^= 1;
        return List.of(jws.substring(0, dot + 1) + Base64Url.encode(signature));
    }

    private static void record(
            VectorFile file, String lie, String name, String account, List<String> chain, List<String> pinned) {
        ObjectNode vector = lie == null ? file.add(name, true) : file.refused(name, lie);
        vector.put("accountId", account);
        chain.forEach(vector.putArray("record")::add);
        pinned.forEach(vector.putArray("pinned")::add);
    }

    private static void keyrings() throws IOException {
        VectorFile file = new VectorFile(
                "keyring",
                "A password, the credential's salt and kdf, and a keyring that opens with it against pins; what is inside, in b64u. A refused"
                        + " one has the name of its lie.",
                MADE);
        FixedRandom random = new FixedRandom("keyring");
        String account = Ids.random(random);
        byte[] salt = random.bytes(16);
        KdfParameters kdf = KdfParameters.DEFAULT;
        try (PasswordKeys keys = new Passwords(PasswordKdf::root, kdf).keys("correct horse".toCharArray(), salt);
                OpenKeyring open = OpenKeyring.random(account, random);
                OpenKeyring other = OpenKeyring.random(account, random)) {
            ObjectNode good = open.seal(keys, random).json();
            ObjectNode foreign = other.seal(keys, random).json();
            List<ObjectNode> vectors = new ArrayList<>();
            ObjectNode vector = file.add("a keyring", true);
            contents(vector, open);
            vectors.add(fill(vector, good));
            vectors.add(fill(file.refused("a pinned epoch that is newer", "KEYRING_OLD"), good)
                    .put("pinnedEpoch", 2));
            vectors.add(
                    fill(file.refused("epoch 0", "KEYRING_OLD"), good.deepCopy().put("epoch", 0)));
            vectors.add(fill(
                    file.refused("another epoch", "ENVELOPE_REFUSED"),
                    good.deepCopy().put("epoch", 2)));
            for (String part : List.of("byPassword", "byRecovery", "secrets")) {
                ObjectNode swapped = good.deepCopy();
                swapped.set(part, foreign.path(part));
                vectors.add(fill(file.refused("another account key's " + part, "ENVELOPE_REFUSED"), swapped));
            }
            ObjectNode record = good.deepCopy();
            record.set("record", foreign.path("record"));
            vectors.add(fill(file.refused("another record", "KEY_MISMATCH"), record));
            ObjectNode previous = good.deepCopy();
            previous.withArray("previous")
                    .addObject()
                    .put("epoch", 5)
                    .put("wrap", good.path("byPassword").asText());
            vectors.add(fill(file.refused("a previous key without its successor", "KEY_MISMATCH"), previous));
            for (ObjectNode each : vectors) {
                each.put("accountId", account).put("password", "correct horse").put("salt", Base64Url.encode(salt));
                each.set("kdf", MAPPER.readTree(kdf.json()));
            }
            ObjectNode dearer = fill(file.refused("the kdf changed", "ENVELOPE_REFUSED"), good);
            dearer.put("accountId", account).put("password", "correct horse").put("salt", Base64Url.encode(salt));
            dearer.set("kdf", MAPPER.readTree(new KdfParameters.Argon2id(65_536, 4, 1).json()));
        }
        file.write();
    }

    private static ObjectNode fill(ObjectNode vector, ObjectNode keyring) {
        vector.put("pinnedEpoch", 0).set("keyring", keyring);
        return vector;
    }

    private static void contents(ObjectNode vector, OpenKeyring open) throws IOException {
        Secrets secrets = open.secrets();
        ObjectNode inside = vector.putObject("inside");
        inside.put("accountKey", text(open.accountKeys().get(1L)));
        inside.set("sign", MAPPER.readTree(secrets.sign().privateJson()));
        inside.set("agree", MAPPER.readTree(secrets.agree().privateJson()));
        inside.put("index", text(secrets.index())).put("chain", text(secrets.chain()));
        inside.put("recovery", text(secrets.recovery()));
        inside.put("recoveryProofHash", ProofHash.of(secrets.recovery(), "sw1/recovery-proof"));
    }
}
