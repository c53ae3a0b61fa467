package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Mnemonic;
import org.sealwell.client.crypto.WordList;

/** safety-words: what people read to each other. */
final class SafetyWordVectors {
    private static final WordList ENGLISH = WordList.beside(Mnemonic.class, "bip39-english.txt");
    private static final String OTHER_WORDS = "other words";

    private SafetyWordVectors() {}

    static void make() throws IOException {
        VectorFile file = new VectorFile(
                "safety-words",
                "Six words of the text. kind guardian: of account, and the public keys sign and agree; kind request: of account, request and"
                        + " the public key. A refused one has the words of something else, which must not come out.",
                MADE + "; stretched by the JDK's PBKDF2WithHmacSHA256");
        FixedRandom random = new FixedRandom("safety-words");
        String account = Ids.random(random);
        String other = Ids.random(random);
        String request = Ids.random(random);
        FixedPair sign = FixedPair.random(random);
        FixedPair agree = FixedPair.random(random);
        FixedPair stranger = FixedPair.random(random);
        String guardians = ofGuardian(account, sign, agree);
        String requests = ofRequest(account, request, sign);
        guardian(file.add("a contact's", true), account, sign, agree)
                .put("text", guardians)
                .put("words", words(guardians));
        guardian(file.add("another contact's", true), other, stranger, sign)
                .put("text", ofGuardian(other, stranger, sign))
                .put("words", words(ofGuardian(other, stranger, sign)));
        request(file.add("a request's", true), account, request, sign)
                .put("text", requests)
                .put("words", words(requests));
        guardian(file.refused("of another account", OTHER_WORDS), account, sign, agree)
                .put("words", words(ofGuardian(other, sign, agree)));
        guardian(file.refused("of another key to sign", OTHER_WORDS), account, sign, agree)
                .put("words", words(ofGuardian(account, stranger, agree)));
        guardian(file.refused("of another key to be sealed to", OTHER_WORDS), account, sign, agree)
                .put("words", words(ofGuardian(account, sign, stranger)));
        guardian(file.refused("of both keys, exchanged", OTHER_WORDS), account, sign, agree)
                .put("words", words(ofGuardian(account, agree, sign)));
        request(file.refused("of another request", OTHER_WORDS), account, request, sign)
                .put("words", words(ofRequest(account, other, sign)));
        request(file.refused("of a request with another key", OTHER_WORDS), account, request, sign)
                .put("words", words(ofRequest(account, request, stranger)));
        request(file.refused("of a contact, for a request", OTHER_WORDS), account, request, sign)
                .put("words", words(requests.replace("request\n", "guardian\n")));
        file.write();
    }

    private static ObjectNode guardian(ObjectNode vector, String account, FixedPair sign, FixedPair agree) {
        vector.put("kind", "guardian").put("account", account);
        vector.set("sign", sign.publicJwk());
        vector.set("agree", agree.publicJwk());
        return vector;
    }

    private static ObjectNode request(ObjectNode vector, String account, String request, FixedPair key) {
        vector.put("kind", "request").put("account", account).put("request", request);
        vector.set("key", key.publicJwk());
        return vector;
    }

    private static String ofGuardian(String account, FixedPair sign, FixedPair agree) {
        return String.join("\n", "guardian", account, sign.thumbprint(), agree.thumbprint());
    }

    private static String ofRequest(String account, String request, FixedPair key) {
        return String.join("\n", "request", account, request, key.thumbprint());
    }

    /** 72 bits, of which the last 6 are left. */
    private static String words(String text) {
        try {
            BigInteger bits = new BigInteger(
                            1,
                            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                                    .generateSecret(
                                            new PBEKeySpec(text.toCharArray(), utf8("sw1/safety-words"), 262_144, 72))
                                    .getEncoded())
                    .shiftRight(6);
            List<String> words = new ArrayList<>();
            for (int word = 5; word >= 0; word--) {
                words.add(ENGLISH.word(bits.shiftRight(11 * word)
                        .and(BigInteger.valueOf(2_047))
                        .intValue()));
            }
            return String.join(" ", words);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
