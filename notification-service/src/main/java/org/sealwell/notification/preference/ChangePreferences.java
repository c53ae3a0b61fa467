package org.sealwell.notification.preference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.sealwell.notification.preference.Preferences.Mails;

/** Changes what somebody wants to get mails about. */
@ApplicationScoped
class ChangePreferences {

    private static final int RACES = 3;

    private final PreferenceBook book;

    @Inject
    ChangePreferences(PreferenceBook book) {
        this.book = book;
    }

    /** @param expected the version that is to be replaced; null for whichever there is */
    Uni<ChangeOutcome> change(String account, @Nullable Integer expected, Mails wishes) {
        return change(account, expected, wishes, RACES);
    }

    private Uni<ChangeOutcome> change(String account, @Nullable Integer expected, Mails wishes, int racesLeft) {
        return book.find(account).chain(present -> {
            if (present.purgedAt() != null) {
                return done(new ChangeOutcome.Gone());
            }
            if (present.version() > 0 && wishes.equals(present.mails())) {
                return done(new ChangeOutcome.Stored(present.version(), wishes));
            }
            if (racesLeft == 0 || (expected != null && expected != present.version())) {
                return done(new ChangeOutcome.NotAsExpected());
            }
            return book.store(account, present.version(), wishes)
                    .chain(stored -> stored
                            ? done(new ChangeOutcome.Stored(present.version() + 1, wishes))
                            : change(account, expected, wishes, racesLeft - 1));
        });
    }

    private static Uni<ChangeOutcome> done(ChangeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
