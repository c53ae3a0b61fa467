package org.sealwell.client.activity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.json.Members;

/**
 * A part of the activity, checked.
 *
 * @param head where the activity ended when the page was read
 * @param oldest the first entry that the server still keeps
 * @param entries newest first
 * @param previous base64url of the hash before the last of them; null where there is none
 */
public record ActivityPage(
        ActivityHead head,
        long oldest,
        List<ActivityEntry> entries,
        @Nullable String previous) {

    public ActivityPage {
        Objects.requireNonNull(head, "head is null");
        entries = List.copyOf(entries);
    }

    static ActivityPage of(Members page) {
        List<ActivityEntry> entries = page.list("entries", ActivityEntry.MEMBERS).stream()
                .map(ActivityEntry::of)
                .toList();
        return new ActivityPage(
                ActivityHead.of(page.members("head", "number", "hash")),
                page.number("oldest"),
                entries,
                entries.isEmpty() ? null : Base64Url.encode(page.bytes("previous", 32)));
    }

    /** Whether there are older entries: {@link Activity#older}. */
    public boolean hasOlder() {
        return !entries.isEmpty() && last().number() > oldest;
    }

    ActivityEntry last() {
        return entries.get(entries.size() - 1);
    }
}
