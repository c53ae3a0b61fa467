package org.sealwell.share.open;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.Store;
import org.sealwell.share.fixture.Link;
import org.sealwell.share.fixture.Owner;
import org.sealwell.share.fixture.Stored;
import org.sealwell.share.fixture.VectorShare;

/**
 * A thief with a dictionary that has the password in it, with all that is stored of a share, and with all that the service was told when it was made and
 * opened. What they lack is the link's key. See [Note: two halves].
 */
@QuarkusTest
@Tag("row-21")
class DictionaryTest {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{22,}");
    private static final byte[] NONE = {};

    private final Owner anna = new Owner();
    private final String id = Sealed.id();
    private final VectorShare share = VectorShare.all().stream()
            .filter(one -> one.vector().path("kdf").has("rounds"))
            .findFirst()
            .orElseThrow();
    private final String password = Normalizer.normalize(share.text("password"), Normalizer.Form.NFKC);

    @Test
    void findsThePasswordWithTheLinksKeyAndWithNothingElse() {
        String told = madeAndOpened();
        List<byte[]> keys = values(stored() + told);
        // As if the link's key were no part of it.
        keys.add(NONE);
        List<Guess> dictionary = Stream.of("123456", "letmein", password, "correct horse")
                .map(this::guess)
                .toList();
        byte[] linkKey = decode(share.text("linkKey"));

        assertThat(keys).contains(decode(share.text("serverHalf")), decode(share.text("passwordProof")));
        assertThat(found(dictionary, guess -> keys.stream().anyMatch(guess::isProvenBy)))
                .isEmpty();
        assertThat(found(dictionary, guess -> keys.stream().anyMatch(guess::isOpenedBy)))
                .isEmpty();
        // Without these, a thief who does it wrong would find nothing either.
        assertThat(found(dictionary, guess -> guess.isProvenBy(linkKey))).containsExactly(password);
        assertThat(found(dictionary, guess -> guess.isOpenedBy(linkKey))).containsExactly(password);
    }

    private static List<String> found(List<Guess> dictionary, Predicate<Guess> isRight) {
        return dictionary.stream().filter(isRight).map(Guess::word).toList();
    }

    /** Gives all that was sent. */
    private String madeAndOpened() {
        Map<String, Object> creation = new HashMap<>(share.creation(anna));
        creation.put("shareId", id);
        anna.creates(creation).statusCode(201);
        Map<String, Object> opening = share.opening();
        anna.sends(opening).post("/shares/" + id + "/open").statusCode(200);
        return creation + " " + opening;
    }

    /** The share's document, its pieces and its log. */
    private String stored() {
        StringBuilder all = new StringBuilder(Stored.share(id).toJson());
        Stored.pieces(id).forEach(piece -> all.append(piece.toJson()).append(text(piece)));
        Store.collection("share", "accesses")
                .find(Filters.eq("share", id))
                .forEach(entry -> all.append(entry.toJson()));
        return all.append(' ').toString();
    }

    private static String text(Document piece) {
        return new String(piece.get("text", Binary.class).getData(), US_ASCII);
    }

    /** Whatever in a text could be a key. */
    private static List<byte[]> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(value -> value.length() % 4 != 1)
                .map(DictionaryTest::decode)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Guess guess(String word) {
        Document gate = Stored.share(id).get("gate", Document.class);
        Document asked = gate.get("password", Document.class);
        String header = text(Stored.pieces(id).getFirst()).split("\\.", 2)[0];
        return new Guess(
                word,
                stretched(
                        word,
                        decode(asked.getString("salt")),
                        share.vector().path("kdf").path("rounds").asInt()),
                decode(gate.getString("serverHalf")),
                asked.getString("proofHash"),
                Document.parse(new String(decode(header), US_ASCII)).getString("com"));
    }

    private static byte[] stretched(String word, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(word.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has PBKDF2", e);
        }
    }

    private static byte[] hkdf(byte[] salt, String label, byte[]... input) {
        HKDFParameterSpec.Builder extract = HKDFParameterSpec.ofExtract().addSalt(salt);
        for (byte[] part : input) {
            extract.addIKM(part);
        }
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(label.getBytes(US_ASCII), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has HKDF", e);
        }
    }

    /** A word that was stretched, and what a thief can hold it against. */
    private record Guess(String word, byte[] passwordKey, byte[] serverHalf, String proofHash, String commitment) {

        boolean isProvenBy(byte[] key) {
            return Link.hash(encode(hkdf(NONE, "sw1/share-password", key, passwordKey)))
                    .equals(proofHash);
        }

        /** Without opening it: an envelope commits to its key. */
        boolean isOpenedBy(byte[] key) {
            byte[] contentKey = hkdf(serverHalf, "sw1/share", key, passwordKey);
            return encode(hkdf(NONE, "sw1/com", contentKey)).equals(commitment);
        }
    }
}
