package org.sealwell.evil;

import java.util.Set;

/** {@code /api/shares/v1/smart-links}: what owners of SMART Health Links ask. */
final class HonestSmartLinks {
    static final String ROOT = "/api/shares/v1/smart-links";

    private static final Set<String> NEEDED = Set.of("secretHash", "files", "note", "agree");
    private static final Set<String> WISHES = Set.of("expiresAt", "longTerm", "direct", "passcode", "mails");

    private final HonestShares shares;

    HonestSmartLinks(HonestShares shares) {
        this.shares = shares;
    }

    Told answer(String accountId, Asked asked) {
        String path = asked.path().substring(ROOT.length());
        if (!path.isEmpty()) {
            return one(accountId, path.substring(1));
        }
        return asked.method().equals("POST")
                ? create(accountId, asked)
                : shares.list(accountId, asked, "smartLinks", StoredSmartLink.class);
    }

    private Told create(String accountId, Asked asked) {
        return asked.has(NEEDED, WISHES)
                ? shares.add(new StoredSmartLink(accountId, asked.body().deepCopy()))
                : Told.problem(400, "invalid-request");
    }

    private Told one(String accountId, String id) {
        return shares.find(id)
                .filter(share -> share instanceof StoredSmartLink && share.accountId.equals(accountId))
                .map(link -> Told.json(200, link.told()))
                .orElseGet(() -> Told.problem(404, "not-found"));
    }
}
