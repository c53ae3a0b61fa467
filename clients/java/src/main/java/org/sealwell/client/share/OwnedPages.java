package org.sealwell.client.share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;

/** All pages of what a person has shared, newest first. */
final class OwnedPages {

    private OwnedPages() {}

    /**
     * @param root where the list is asked for
     * @param name the member that holds a page's entries
     * @param members those of an entry
     */
    static <T> List<T> all(SessionApi api, String root, String name, String[] members, Function<Members, T> opened) {
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String cursor = null;
        do {
            String path = root + "?limit=200" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = api.call(ApiCall.get(path)).require(200).members(name, "next");
            for (Members told : page.list(name, members)) {
                all.add(opened.apply(told));
                if (!ids.add(told.id("shareId"))) {
                    throw told.wrong("shareId", "told twice");
                }
            }
            cursor = nextCursor(page, cursor);
        } while (cursor != null);
        return List.copyOf(all);
    }

    /** A cursor goes back into a URL: what could not have come from one is refused, and so is standing still. */
    private static @Nullable String nextCursor(Members page, @Nullable String cursor) {
        String next = page.textOrNull("next");
        if (next != null && (!next.matches("[A-Za-z0-9_.~-]{1,200}") || next.equals(cursor))) {
            throw page.wrong("next", "not a cursor");
        }
        return next;
    }
}
