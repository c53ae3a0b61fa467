package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** {@code /api/shares/v1/shl}: what viewers of SMART Health Links ask, who have no account. */
final class HonestViews {
    private static final String ROOT = "/api/shares/v1/shl/";
    private static final String FILES = ROOT + "files/";
    private static final String FHIR = "application/fhir+json";
    private static final int EMBEDDED = 262_144;

    private final HonestShares shares;

    HonestViews(HonestShares shares) {
        this.shares = shares;
    }

    static boolean isFor(Asked asked) {
        return asked.path().startsWith(ROOT);
    }

    Told answer(Asked asked) {
        if (asked.path().startsWith(FILES)) {
            return file(asked.path().substring(FILES.length()));
        }
        boolean direct = asked.method().equals("GET");
        String secret = asked.path().substring(ROOT.length());
        StoredSmartLink link = find(StoredSmartLink.idOf(Wire.sha256(Wire.bytes(secret))));
        if (link == null || link.isDirect() != direct) {
            return Told.problem(404, "not-found");
        }
        return direct ? direct(link, asked) : manifest(link, asked);
    }

    private @Nullable StoredSmartLink find(String id) {
        return shares.find(id).orElse(null) instanceof StoredSmartLink link && !link.isOver() ? link : null;
    }

    private static Told direct(StoredSmartLink link, Asked asked) {
        isOpened(link, asked.query().getOrDefault("recipient", ""));
        return Told.raw(200, link.file(0));
    }

    /** Section 7, step 21, in its order. */
    private static Told manifest(StoredSmartLink link, Asked asked) {
        if (link.wantsPasscode()) {
            if (!asked.body().has("passcode")) {
                return left(link, "share-proof-needed")
                        .but(problem -> problem.putArray("needed").add("passcode"));
            }
            if (!asked.text("passcode").equals(link.made.path("passcode").asText())) {
                link.wrongPasswords++;
                link.accesses.add(entry(link, asked.text("recipient"), "wrong-password"));
                return left(link, "share-password-refused");
            }
        }
        isOpened(link, asked.text("recipient"));
        return Told.json(200, manifestOf(link, asked));
    }

    private static Told left(StoredSmartLink link, String type) {
        int left = StoredShare.MOST_WRONG_PASSWORDS - link.wrongPasswords;
        return Told.problem(401, type).but(problem -> problem.put("remainingAttempts", left));
    }

    private static void isOpened(StoredSmartLink link, String recipient) {
        link.opens++;
        link.accesses.add(entry(link, recipient, "opened"));
    }

    private static String entry(StoredSmartLink link, String recipient, String outcome) {
        return AccessEntry.sealSmart(link.made.path("agree"), link.id(), recipient, outcome);
    }

    private static ObjectNode manifestOf(StoredSmartLink link, Asked asked) {
        ObjectNode manifest = Told.object().put("status", link.mayChange() ? "can-change" : "finalized");
        ArrayNode files = manifest.putArray("files");
        for (int n = 0; n < link.files(); n++) {
            String file = link.file(n);
            ObjectNode told = files.addObject().put("contentType", FHIR);
            if (file.length() <= asked.body().path("embeddedLengthMax").asInt(EMBEDDED)) {
                told.put("embedded", file);
            } else {
                String host = asked.header("Host").orElseThrow();
                told.put("location", "http://" + host + FILES + link.id() + "." + n);
            }
        }
        return manifest;
    }

    private Told file(String name) {
        int dot = name.indexOf('.');
        StoredSmartLink link = find(name.substring(0, Math.max(0, dot)));
        return link == null
                ? Told.problem(404, "not-found")
                : Told.raw(200, link.file(Integer.parseInt(name.substring(dot + 1))));
    }
}
