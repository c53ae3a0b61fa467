package org.sealwell.evil.attack;

import java.util.Map;
import org.sealwell.evil.HonestShares;
import org.sealwell.evil.StoredShare;
import org.sealwell.evil.StoredSmartLink;

/**
 * What the victim has shared, to be rewritten.
 *
 * @param guarded with a password
 * @param unguarded without one
 * @param smart a SMART Health Link with a passcode
 * @param direct one that leads to its file
 */
record SceneLinks(StoredShare guarded, StoredShare unguarded, StoredSmartLink smart, StoredSmartLink direct) {
    /** Those of these names, when they are the victim's and what the scene says. */
    static SceneLinks in(HonestShares shares, String victim, Map<String, String> ids) {
        SceneLinks links = new SceneLinks(
                find(shares, victim, ids, "guarded"),
                find(shares, victim, ids, "unguarded"),
                smart(find(shares, victim, ids, "smart"), "smart"),
                smart(find(shares, victim, ids, "direct"), "direct"));
        require(links.guarded.made.has("password"), "links.guarded must have a password");
        require(!links.unguarded.made.has("password"), "links.unguarded must have no password");
        require(links.smart.wantsPasscode(), "links.smart must want a passcode");
        require(links.direct.isDirect(), "links.direct must lead to its file");
        return links;
    }

    private static StoredShare find(HonestShares shares, String victim, Map<String, String> ids, String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new SceneException("links." + name + " is missing");
        }
        return shares.madeBy(victim).stream()
                .filter(share -> share.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new SceneException("links." + name + " must be the victim's"));
    }

    private static StoredSmartLink smart(StoredShare share, String name) {
        if (share instanceof StoredSmartLink link) {
            return link;
        }
        throw new SceneException("links." + name + " must be a SMART Health Link");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new SceneException(message);
        }
    }
}
