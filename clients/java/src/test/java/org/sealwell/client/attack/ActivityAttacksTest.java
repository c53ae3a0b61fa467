package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.activity.ActivityEntry;
import org.sealwell.client.activity.ActivityPage;
import org.sealwell.client.journey.Person;
import org.sealwell.client.mail.MailWishes;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.evil.StoredActivity;

/** Lies about the activity that take more than one page, and about what somebody has chosen. */
@Tag("row-36")
class ActivityAttacksTest extends Attack {

    private static final String ACTIVITY = "/api/notifications/v1/activity";
    private static final int ENTRIES = 230;

    private Session laptop;
    private StoredActivity activity;

    @BeforeEach
    void muchHasHappened() {
        laptop = anna.signsUp(pins).session();
        activity = server.notifications().of(laptop.accountId());
        activity.append("signed-in", laptop.sessionId(), null);
        laptop.activity().latest();
        happens(ENTRIES);
    }

    private void happens(int until) {
        while (activity.entries.size() < until) {
            activity.append("vault-committed", null, activity.entries.size());
        }
    }

    private void tells(Consumer<ObjectNode> change) {
        server.isHonest();
        server.tells("GET", ACTIVITY, (asked, honest) -> honest.but(change));
    }

    @Test
    void anHonestListIsWalkedToItsBeginning() {
        List<ActivityEntry> all = new ArrayList<>();
        ActivityPage page = laptop.activity().latest();
        assertThat(page.head().number()).isEqualTo(ENTRIES);
        assertThat(page.head().code()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){5}");
        all.addAll(page.entries());
        while (page.hasOlder()) {
            page = laptop.activity().older(page);
            all.addAll(page.entries());
        }
        assertThat(all)
                .hasSize(ENTRIES)
                .extracting(ActivityEntry::number)
                .startsWith(230L, 229L)
                .endsWith(2L, 1L);
        assertThat(all.get(ENTRIES - 1).kind()).isEqualTo("account-registered");
        assertThat(all.get(ENTRIES - 2).subject()).isEqualTo(laptop.sessionId());
        assertThat(all.get(0).count()).isEqualTo(229L);
        assertThat(laptop.activity().older(page).entries()).isEmpty();
        assertThat(anna.logsIn(pins).activity().latest().head())
                .isEqualTo(laptop.activity().latest().head());
    }

    /** The pinned entry is three pages below the newest. */
    @Test
    void whatWasPinnedIsLookedForBelowThePageThatIsShown() {
        activity.entries.get(0).put("kind", "signed-in");
        activity.hashAnew();
        assertLie(Lie.FORKED, () -> laptop.activity().latest());
        assertLie(Lie.FORKED, () -> anna.logsIn(pins).activity().latest());
        assertThat(anna.logsInElsewhere().activity().latest().entries()).hasSize(50);
    }

    @Test
    void anEntryThatIsGoneOrAlteredBelowTheFirstPageIsNoticed() {
        StoredActivity honest = activity();
        activity.entries.remove(100);
        assertLie(Lie.OMITTED, () -> laptop.activity().latest());
        activity.become(honest);
        activity.entries.get(100).put("count", 7);
        assertLie(Lie.CHAIN_BROKEN, () -> laptop.activity().latest());
        activity.become(honest);
        assertThat(laptop.activity().latest().entries()).hasSize(50);
    }

    private StoredActivity activity() {
        StoredActivity copy = server.notifications().of("AAAAAAAAAAAAAAAAAAAAAA");
        copy.become(activity);
        return copy;
    }

    @Test
    void aPageThatDoesNotGoOnWhereTheOneBeforeItEndedIsNoticed() {
        ActivityPage first = laptop.activity().latest();
        StoredActivity honest = activity();
        activity.entries.get(50).put("count", 7);
        activity.hashAnew();
        assertLie(Lie.FORKED, () -> laptop.activity().older(first));
        activity.become(honest);
        server.tells(
                "GET",
                ACTIVITY,
                (asked, told) -> told.but(page -> {
                    page.withObject("/head").put("number", 3);
                }));
        assertLie(Lie.ROLLBACK, () -> laptop.activity().older(first));
        tells(page -> page.withArray("/entries").remove(0));
        assertLie(Lie.OMITTED, () -> laptop.activity().older(first));
        server.isHonest();
        assertThat(laptop.activity().older(first).entries()).hasSize(50);
    }

    @Test
    void anotherAccountsListIsNoticedOnAnyDevice() {
        Session bens = new Person(server, "ben@example.org").signsUp();
        StoredActivity others = server.notifications().of(bens.accountId());
        while (others.entries.size() <= ENTRIES) {
            others.append("vault-committed", null, 1);
        }
        activity.become(others);
        assertLie(Lie.CHAIN_BROKEN, () -> laptop.activity().latest());
        assertLie(Lie.CHAIN_BROKEN, () -> anna.logsInElsewhere().activity().latest());
    }

    @Test
    void wishesAreChangedUnlessAnotherDeviceHasChangedThemSince() {
        MailWishes seen = laptop.mailPreferences().get();
        assertThat(seen).isEqualTo(new MailWishes(0, true, true, true));
        MailWishes changed =
                laptop.mailPreferences().change(seen.shareOpened(false).shareExpired(false));
        assertThat(changed).isEqualTo(new MailWishes(1, false, true, false));
        assertThat(laptop.mailPreferences().change(seen.shareOpened(false).shareExpired(false)))
                .isEqualTo(changed);
        assertThatThrownBy(() -> laptop.mailPreferences().change(seen.shareLocked(false)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("precondition-failed"))
                        .isTrue());
        server.tells(
                "PUT",
                "/api/notifications/v1/preferences",
                (asked, honest) ->
                        honest.but(answer -> answer.withObject("/mails").put("shareLocked", true)));
        assertLie(Lie.MALFORMED_ANSWER, () -> laptop.mailPreferences().change(changed.shareLocked(false)));
    }
}
