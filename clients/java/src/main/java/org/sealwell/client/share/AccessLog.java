package org.sealwell.client.share;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Reads who came. See [Note: who came]. */
final class AccessLog {
    private final SessionApi api;
    private final KeyPair agree;

    AccessLog(SessionApi api, KeyPair agree) {
        this.api = api;
        this.agree = agree;
    }

    /** All of it, newest first. */
    List<ShareAccess> of(String shareId) {
        List<ShareAccess> log = new ArrayList<>();
        Long cursor = null;
        do {
            String path = Shares.path(shareId) + "/accesses?limit=200" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = api.call(ApiCall.get(path)).require(200).members("accesses", "next");
            for (Members entry : page.list("accesses", "n", "sealed")) {
                requireNoGap(log, entry.number("n"));
                log.add(ShareAccess.read(shareId, entry.number("n"), agree.open(entry.text("sealed"))));
            }
            cursor = next(page, log, cursor);
        } while (cursor != null);
        if (!log.isEmpty()) {
            requireNoGap(log, 0);
        }
        return List.copyOf(log);
    }

    /** After number 1 there would be 0. */
    private static void requireNoGap(List<ShareAccess> log, long n) {
        if (!log.isEmpty() && n != log.get(log.size() - 1).n() - 1) {
            throw new ServerLiedException(Lie.OMITTED, "a log whose numbers have a gap");
        }
    }

    /** The number before which the next page begins: the last that was shown. */
    private static @Nullable Long next(Members page, List<ShareAccess> log, @Nullable Long cursor) {
        Long next = page.numberOrNull("next");
        if (next != null && (log.isEmpty() || next != log.get(log.size() - 1).n() || next.equals(cursor))) {
            throw page.wrong("next", "not where this page ends");
        }
        return next;
    }
}
