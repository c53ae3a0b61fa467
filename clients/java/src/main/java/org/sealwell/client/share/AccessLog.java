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

    /** Reads an opened entry of a share's log. */
    interface EntryReader<T> {
        T read(String shareId, long n, byte[] plaintext);
    }

    /** All of it, newest first. */
    <T> List<T> of(String shareId, EntryReader<T> reader) {
        List<T> log = new ArrayList<>();
        Long last = null;
        Long cursor = null;
        do {
            String path = Shares.path(shareId) + "/accesses?limit=200" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = api.call(ApiCall.get(path)).require(200).members("accesses", "next");
            for (Members entry : page.list("accesses", "n", "sealed")) {
                last = requireNoGap(last, entry.number("n"));
                log.add(reader.read(shareId, last, agree.open(entry.text("sealed"))));
            }
            cursor = next(page, last, cursor);
        } while (cursor != null);
        // After number 1 there would be 0.
        requireNoGap(last, 0);
        return List.copyOf(log);
    }

    private static long requireNoGap(@Nullable Long before, long n) {
        if (before != null && n != before - 1) {
            throw new ServerLiedException(Lie.OMITTED, "a log whose numbers have a gap");
        }
        return n;
    }

    /** The number before which the next page begins: the last that was shown. */
    private static @Nullable Long next(Members page, @Nullable Long last, @Nullable Long cursor) {
        Long next = page.numberOrNull("next");
        if (next != null && (!next.equals(last) || next.equals(cursor))) {
            throw page.wrong("next", "not where this page ends");
        }
        return next;
    }
}
