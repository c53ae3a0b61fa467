package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.FileKey;
import org.sealwell.client.crypto.Secret;

/** smart-link, smart-file: what any viewer of SMART Health Links reads. */
final class SmartVectors {
    private static final String FHIR = "application/fhir+json";
    private static final String URL = "https://sealwell.example/api/shares/v1/shl/";

    private SmartVectors() {}

    static void make() throws IOException {
        links();
        files();
    }

    private static void links() throws IOException {
        VectorFile file = new VectorFile(
                "smart-link",
                "text, a SMART Health Link, to url, key (b64u), exp (seconds, or null), flag and label (both \"\" without one). A refused one is none.",
                MADE
                        + "; the first is the example of section \"Example SMART Health Link Generation\" in HL7's SMART Health"
                        + " Cards and Links 1.0.0 (STU1)");
        FixedRandom random = new FixedRandom("smart-link");
        String key = Base64Url.encode(random.bytes(32));
        String url = URL + Base64Url.encode(random.bytes(32));
        String example =
                "{\"url\":\"https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m\",\"flag\":\"LP\","
                        + "\"key\":\"rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q\",\"label\":\"Back-to-school immunizations for Oliver Brown\"}";
        described(
                file.add("the specification's example, behind a viewer's address", true),
                "https://viewer.example.org#" + text(example),
                "https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m",
                "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q",
                null,
                "LP",
                "Back-to-school immunizations for Oliver Brown");
        described(
                file.add("all members", true),
                text(payload(url, key, ",\"exp\":1783339200,\"flag\":\"LU\",\"label\":\"Impfungen für Anna\",\"v\":1")),
                url,
                key,
                1_783_339_200L,
                "LU",
                "Impfungen für Anna");
        described(file.add("no more than is needed", true), text(payload(url, key, "")), url, key, null, "", "");
        described(
                file.add("members of others, and a part of a second", true),
                text(payload(url, key, ",\"exp\":1783339200.75,\"_extension\":{\"a\":[1]}")),
                url,
                key,
                1_783_339_200L,
                "",
                "");
        described(
                file.add("http to this machine", true),
                text(payload("http://127.0.0.1:8080/m", key, "")),
                "http://127.0.0.1:8080/m",
                key,
                null,
                "",
                "");
        refusedLinks(file, url, key);
        file.write();
    }

    private static void refusedLinks(VectorFile file, String url, String key) {
        refuse(file, "http to elsewhere", text(payload("http://sealwell.example/m", key, "")));
        refuse(file, "a URL of 129 characters", text(payload(URL + "u".repeat(129 - URL.length()), key, "")));
        refuse(file, "a URL of another kind", text(payload("javascript:alert(1)", key, "")));
        refuse(file, "a URL with a user", text(payload("https://a:b@sealwell.example/m", key, "")));
        refuse(file, "a key of 42 characters", text(payload(url, key.substring(1), "")));
        refuse(file, "a key of 44 characters", text(payload(url, key + "A", "")));
        refuse(file, "a key with stray bits", text(payload(url, key.substring(0, 42) + "B", "")));
        refuse(file, "no key", text("{\"url\":\"" + url + "\"}"));
        refuse(file, "no URL", text("{\"key\":\"" + key + "\"}"));
        refuse(file, "flags P and U", text(payload(url, key, ",\"flag\":\"PU\"")));
        refuse(file, "flags out of order", text(payload(url, key, ",\"flag\":\"PL\"")));
        refuse(file, "an unknown flag", text(payload(url, key, ",\"flag\":\"X\"")));
        refuse(file, "a label of 81 characters", text(payload(url, key, ",\"label\":\"" + "l".repeat(81) + "\"")));
        refuse(file, "an exp that is a text", text(payload(url, key, ",\"exp\":\"1783339200\"")));
        refuse(file, "an exp that is none", text(payload(url, key, ",\"exp\":0")));
        refuse(file, "an exp beyond all time", text(payload(url, key, ",\"exp\":1e300")));
        refuse(file, "another version", text(payload(url, key, ",\"v\":2")));
        refuse(file, "a version that is a text", text(payload(url, key, ",\"v\":\"1\"")));
        refuse(file, "no JSON", text("not JSON"));
        refuse(file, "a list", text("[]"));
        refuse(file, "padding", text(payload(url, key, "")) + "=");
        refuse(file, "another scheme", text(payload(url, key, "")).replace("shlink:/", "shlink://"));
        refuse(file, "a link of ours", "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw#" + key);
        refuse(file, "nothing", "");
    }

    private static String payload(String url, String key, String more) {
        return "{\"url\":\"" + url + "\",\"key\":\"" + key + "\"" + more + "}";
    }

    private static String text(String payload) {
        return "shlink:/" + Base64Url.encode(utf8(payload));
    }

    private static void described(
            ObjectNode vector, String text, String url, String key, Long exp, String flag, String label) {
        vector.put("text", text)
                .put("url", url)
                .put("key", key)
                .put("exp", exp)
                .put("flag", flag)
                .put("label", label);
    }

    private static void refuse(VectorFile file, String name, String text) {
        file.refused(name, "not a SMART Health Link").put("text", text);
    }

    private static void files() throws IOException {
        VectorFile file = new VectorFile(
                "smart-file",
                "A file of a SMART Health Link: key (b64u) and jwe to contentType and plaintext (a text). A refused one must give the one error of"
                        + " all envelope failures.",
                MADE + "; also opened with panva's jose, and by the npm package kill-the-clipboard");
        FixedRandom random = new FixedRandom("smart-file");
        byte[] key = random.bytes(32);
        FileKey sealer = new FileKey(Secret.copyOf(key));
        String bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\","
                        + "\"status\":\"final\",\"code\":{\"text\":\"Größe\"},\"valueQuantity\":{\"value\":1.50,\"unit\":\"m\"}}}]}";
        String plain = sealer.seal(FHIR, utf8(bundle), false, random);
        String deflated = sealer.seal(FHIR, utf8(bundle), true, random);
        file(file.add("plain", true), key, FHIR, bundle).put("jwe", plain);
        file(file.add("deflated", true), key, FHIR, bundle).put("jwe", deflated);
        file(file.add("deflated, of many pieces", true), key, FHIR, bundle.repeat(60))
                .put("jwe", sealer.seal(FHIR, utf8(bundle.repeat(60)), true, random));
        String other = "{\"enc\":\"A256GCM\",\"alg\":\"dir\",\"kid\":\"1\",\"cty\":\"application/smart-health-card\"}";
        file(file.add("other members, in another order", true), key, "application/smart-health-card", "{}")
                .put("jwe", jwe(other, key, utf8("{}"), random));
        refusedFiles(file, key, plain, deflated, random);
        file.write();
    }

    private static void refusedFiles(VectorFile file, byte[] key, String plain, String deflated, FixedRandom random) {
        String[] parts = plain.split("\\.", -1);
        refuse(file, "another key", random.bytes(32), plain);
        refuse(file, "another tag", key, join(parts[0], "", parts[2], parts[3], Base64Url.encode(random.bytes(16))));
        refuse(file, "a short tag", key, join(parts[0], "", parts[2], parts[3], Base64Url.encode(new byte[12])));
        refuse(file, "four parts", key, String.join(".", Arrays.copyOf(parts, 4)));
        refuse(file, "an encrypted key", key, join(parts[0], "AAAA", parts[2], parts[3], parts[4]));
        refuse(
                file,
                "another header",
                key,
                join(deflated.substring(0, deflated.indexOf('.')), "", parts[2], parts[3], parts[4]));
        refuse(file, "padding", key, join(parts[0], "", parts[2], parts[3], parts[4] + "=="));
        byte[] text = utf8("{}");
        refuse(file, "another algorithm", key, jwe("{\"alg\":\"A256KW\",\"enc\":\"A256GCM\"}", key, text, random));
        refuse(file, "another encryption", key, jwe("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}", key, text, random));
        refuse(file, "no encryption", key, jwe("{\"alg\":\"dir\"}", key, text, random));
        String start = "{\"alg\":\"dir\",\"enc\":\"A256GCM\"";
        refuse(file, "another compression", key, jwe(start + ",\"zip\":\"GZ\"}", key, text, random));
        refuse(file, "something critical", key, jwe(start + ",\"crit\":[\"x\"],\"x\":1}", key, text, random));
        refuse(file, "not deflated", key, jwe(start + ",\"zip\":\"DEF\"}", key, utf8("{\"a\":1}"), random));
        byte[] stored = {1, 2, 0, (byte) 0xfd, (byte) 0xff, '{', '}'};
        refuse(file, "deflated, cut off", key, jwe(start + ",\"zip\":\"DEF\"}", key, Arrays.copyOf(stored, 6), random));
    }

    private static ObjectNode file(ObjectNode vector, byte[] key, String contentType, String plaintext) {
        return vector.put("key", Base64Url.encode(key))
                .put("contentType", contentType)
                .put("plaintext", plaintext);
    }

    private static void refuse(VectorFile file, String name, byte[] key, String jwe) {
        file.refused(name, "ENVELOPE_REFUSED").put("key", Base64Url.encode(key)).put("jwe", jwe);
    }

    private static String join(String... parts) {
        return String.join(".", parts);
    }

    /** By the platform's cipher alone, whatever the header says. */
    private static String jwe(String header, byte[] key, byte[] plaintext, FixedRandom random) {
        String first = Base64Url.encode(utf8(header));
        byte[] iv = random.bytes(12);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(utf8(first));
            byte[] sealed = cipher.doFinal(plaintext);
            return join(
                    first,
                    "",
                    Base64Url.encode(iv),
                    Base64Url.encode(Arrays.copyOf(sealed, plaintext.length)),
                    Base64Url.encode(Arrays.copyOfRange(sealed, plaintext.length, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
