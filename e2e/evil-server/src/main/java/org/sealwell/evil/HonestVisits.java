package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /api/shares/v1}: what visitors ask, who have no account. Every code is {@value HonestAuth#CODE}. */
final class HonestVisits {
    private static final Pattern PATH =
            Pattern.compile(HonestShares.ROOT + "/([^/]+)/(challenge|codes|verifications|open)");

    private final SecureRandom random = new SecureRandom();
    private final HonestShares shares;
    /** Verifications by the share that they open. */
    private final Map<String, String> verified = new HashMap<>();

    HonestVisits(HonestShares shares) {
        this.shares = shares;
    }

    static boolean isFor(Asked asked) {
        return asked.method().equals("POST") && PATH.matcher(asked.path()).matches();
    }

    Told answer(Asked asked) {
        Matcher path = PATH.matcher(asked.path());
        StoredShare share = path.matches() ? shares.find(path.group(1)).orElse(null) : null;
        if (share == null
                || share.revoked
                || !isProven(share.made, "linkProofHash", asked.body().path("linkProof"))) {
            return Told.problem(404, "not-found");
        }
        return switch (path.group(2)) {
            case "challenge" -> challenge(share);
            case "codes" -> Told.empty(202);
            case "verifications" -> verify(share, asked);
            default -> open(share, asked);
        };
    }

    private static Told challenge(StoredShare share) {
        if (share.isUsedUp()) {
            return Told.problem(404, "not-found");
        }
        if (share.isLocked()) {
            return Told.problem(403, "share-locked");
        }
        ObjectNode needed = Told.object();
        if (share.made.has("password")) {
            JsonNode password = share.made.path("password");
            ObjectNode asked = needed.putObject("password")
                    .put("salt", password.path("salt").asText());
            asked.set("kdf", password.path("kdf").deepCopy());
            asked.put("remainingAttempts", StoredShare.MOST_WRONG_PASSWORDS - share.wrongPasswords);
        } else {
            needed.putNull("password");
        }
        return Told.json(
                200,
                needed.put("email", share.made.has("emails"))
                        .put("expiresAt", share.policy.path("expiresAt").asText())
                        .put("opensLeft", share.opensLeft())
                        .put("bytes", share.bytes()));
    }

    private Told verify(StoredShare share, Asked asked) {
        boolean allowed = false;
        for (JsonNode email : share.made.path("emails")) {
            allowed |= email.asText().equals(asked.text("email"));
        }
        if (!allowed || !asked.text("code").equals(HonestAuth.CODE)) {
            return Told.problem(403, "code-refused");
        }
        String verification = random43() + "." + random43();
        verified.put(verification, share.id());
        return Told.json(200, Told.object().put("verification", verification).put("expiresIn", 1800));
    }

    /** Section 7, step 9, in its order. */
    private Told open(StoredShare share, Asked asked) {
        if (share.receipts.contains(asked.text("receipt"))) {
            return Told.json(200, share.opened());
        }
        if (share.isUsedUp()) {
            return Told.problem(404, "not-found");
        }
        if (share.isLocked()) {
            return Told.problem(403, "share-locked");
        }
        ArrayNode needed = missing(share, asked);
        if (!needed.isEmpty()) {
            return Told.problem(401, "share-proof-needed").but(problem -> problem.set("needed", needed));
        }
        if (share.made.has("password")
                && !isProven(
                        share.made.path("password"), "proofHash", asked.body().path("passwordProof"))) {
            share.wrongPasswords++;
            share.accesses.add(entry(share, "wrong-password"));
            int remaining = StoredShare.MOST_WRONG_PASSWORDS - share.wrongPasswords;
            return Told.problem(401, "share-password-refused")
                    .but(problem -> problem.put("remainingAttempts", remaining));
        }
        share.opens++;
        share.receipts.add(asked.text("receipt"));
        share.accesses.add(entry(share, "opened"));
        return Told.json(200, share.opened());
    }

    private ArrayNode missing(StoredShare share, Asked asked) {
        ArrayNode missing = Told.object().arrayNode();
        if (share.made.has("password") && !asked.body().has("passwordProof")) {
            missing.add("password");
        }
        if (share.made.has("emails") && !share.id().equals(verified.get(asked.text("verification")))) {
            missing.add("email");
        }
        return missing;
    }

    private static String entry(StoredShare share, String outcome) {
        return AccessEntry.seal(share.made.path("agree"), share.id(), outcome);
    }

    private static boolean isProven(JsonNode kept, String hash, JsonNode proof) {
        return proof.isTextual()
                && Wire.base64url(Wire.sha256(Wire.bytes(proof.asText())))
                        .equals(kept.path(hash).asText());
    }

    private String random43() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Wire.base64url(bytes);
    }
}
