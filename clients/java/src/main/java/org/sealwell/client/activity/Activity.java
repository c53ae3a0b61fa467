package org.sealwell.client.activity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.ActivityPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.ServerLiedException;

/**
 * What happened to the account, newest first. Every method asks the server, checks each entry's hash, and holds the whole against what this
 * device has seen before: what has been read once cannot be taken back or changed unnoticed.
 */
public final class Activity {

    private static final String ACTIVITY = "/api/notifications/v1/activity";
    private static final int SHOWN = 50;
    private static final int MOST = 100;

    private final SessionApi api;
    private final String accountId;
    private final Pins pins;
    private final ActivityChain chain;

    public Activity(SessionApi api, String accountId, Pins pins) {
        this.api = api;
        this.accountId = accountId;
        this.pins = pins;
        this.chain = new ActivityChain(accountId);
    }

    /**
     * The newest entries.
     *
     * @throws ServerLiedException for an activity that ends before what this device has seen, or is another one, has gaps, or hashes that do
     *     not hold; nothing is pinned then
     */
    public ActivityPage latest() {
        ActivityPin pin = pins.activity(accountId);
        ActivityPage page = ask(SHOWN, null);
        ActivityHead head = page.head();
        chain.requireSound(page, head);
        ActivityChain.requireNotBehind(head, pin);
        followDown(page, pin);
        pins.pinActivity(accountId, new ActivityPin(head.number(), head.hash()));
        return page;
    }

    /** As far as the pinned entry, unless so many have come since that a server need not keep it any more. */
    private void followDown(ActivityPage newest, ActivityPin pin) {
        ActivityPage page = newest;
        ActivityChain.requirePinnedOn(page, pin);
        boolean kept = pin.number() > 0 && newest.head().number() - pin.number() <= ActivityChain.KEPT;
        while (kept && page.hasOlder() && page.last().number() > pin.number() + 1) {
            page = older(page, MOST);
            ActivityChain.requirePinnedOn(page, pin);
        }
    }

    /**
     * The entries before those of a page.
     *
     * @param page with {@link ActivityPage#hasOlder}; else an empty one follows
     * @throws ServerLiedException as {@link #latest}, and where the page does not go on where the other one ended
     */
    public ActivityPage older(ActivityPage page) {
        return page.hasOlder() ? older(page, SHOWN) : new ActivityPage(page.head(), page.oldest(), List.of(), null);
    }

    private ActivityPage older(ActivityPage page, int limit) {
        long before = page.last().number();
        ActivityPage next = ask(limit, before);
        ActivityChain.requireNotBehind(
                next.head(), new ActivityPin(page.head().number(), page.head().hash()));
        chain.requireSound(
                next, new ActivityHead(before - 1, Objects.requireNonNull(page.previous(), "previous is null")));
        return next;
    }

    private ActivityPage ask(int limit, @Nullable Long before) {
        String path = ACTIVITY + "?limit=" + limit + (before == null ? "" : "&before=" + before);
        Members page = api.call(ApiCall.get(path)).require(200).members("head", "oldest", "entries", "previous");
        return ActivityPage.of(page);
    }
}
