package org.sealwell.client.activity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.pins.ActivityPin;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Checks what a server says of an account's activity. See [Note: a log by the one it is about]. */
final class ActivityChain {

    /** What a server keeps at least: a list that begins later could hide anything. */
    static final long KEPT = 10_000;

    private static final String START = Base64Url.encode(new byte[32]);
    private static final byte[] LABEL = "sw1/activity".getBytes(US_ASCII);

    private final String accountId;

    ActivityChain(String accountId) {
        this.accountId = accountId;
    }

    /**
     * A page that begins where it has to.
     *
     * @param newest the number and the hash of its first entry
     */
    void requireSound(ActivityPage page, ActivityHead newest) {
        if (page.oldest() < 1 || page.oldest() > Math.max(1, page.head().number() - KEPT + 1)) {
            throw new ServerLiedException(Lie.OMITTED, "an activity that begins too late");
        }
        if (page.entries().isEmpty() && newest.number() >= page.oldest()) {
            throw new ServerLiedException(Lie.OMITTED, "a page without the entries that there are");
        }
        long expected = newest.number();
        for (ActivityEntry entry : page.entries()) {
            if (entry.number() != expected || entry.number() < page.oldest()) {
                throw new ServerLiedException(Lie.OMITTED, "an activity whose numbers have a gap");
            }
            expected--;
        }
        requireHashes(page, newest);
    }

    private void requireHashes(ActivityPage page, ActivityHead newest) {
        String expected = newest.hash();
        for (int i = 0; i < page.entries().size(); i++) {
            ActivityEntry entry = page.entries().get(i);
            String before = i + 1 < page.entries().size()
                    ? page.entries().get(i + 1).hash()
                    : Objects.requireNonNull(page.previous(), "previous is null");
            if (!entry.hash().equals(expected) || !entry.hash().equals(hash(entry, before))) {
                throw new ServerLiedException(Lie.CHAIN_BROKEN, "an entry that is not that of its hash");
            }
            expected = before;
        }
        if (newest.number() == page.entries().size() && !expected.equals(START)) {
            throw new ServerLiedException(Lie.CHAIN_BROKEN, "an activity that begins with another hash");
        }
    }

    private String hash(ActivityEntry entry, String before) {
        String lines = String.join(
                "\n",
                entry.kind(),
                Long.toString(entry.at().getEpochSecond()),
                text(entry.subject()),
                text(entry.count()));
        return Base64Url.encode(Digest.of(
                LABEL,
                accountId.getBytes(US_ASCII),
                ByteBuffer.allocate(Long.BYTES).putLong(entry.number()).array(),
                Base64Url.decode(before, 32),
                Digest.of(lines)));
    }

    private static String text(@Nullable Object member) {
        return member == null ? "" : member.toString();
    }

    /** @throws ServerLiedException when the head is behind the pin, or another one at its number */
    static void requireNotBehind(ActivityHead head, ActivityPin pin) {
        if (head.number() < pin.number()) {
            throw new ServerLiedException(Lie.ROLLBACK, "an activity that ends before what this device has seen");
        }
        if (head.number() == pin.number() && pin.number() > 0) {
            requirePinned(head.hash(), pin);
        }
    }

    /** @throws ServerLiedException when the pinned entry is on this checked page, and another one */
    static void requirePinnedOn(ActivityPage page, ActivityPin pin) {
        if (page.entries().isEmpty() || pin.number() == 0) {
            return;
        }
        if (page.last().number() == pin.number() + 1) {
            requirePinned(Objects.requireNonNull(page.previous(), "previous is null"), pin);
        }
        for (ActivityEntry entry : page.entries()) {
            if (entry.number() == pin.number()) {
                requirePinned(entry.hash(), pin);
            }
        }
    }

    private static void requirePinned(String hash, ActivityPin pin) {
        if (!hash.equals(pin.hash())) {
            throw new ServerLiedException(Lie.FORKED, "another activity than the one that this device has seen");
        }
    }
}
