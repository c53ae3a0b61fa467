package org.sealwell.auth.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Accounts;
import org.sealwell.contracts.event.AuthEvent.SignInRefused;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Attempts.Reservation;
import org.sealwell.platform.attempts.Budget;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.platform.outbox.Outbox;

/** How many guesses a password stands: few from anywhere for one account, more from one network for all. */
@ApplicationScoped
class GuessLimits {

    private static final Logger LOG = Logger.getLogger(GuessLimits.class);

    private static final int SOONEST_MILLIS = 200;
    private static final int SPREAD_MILLIS = 800;

    private final Attempts attempts;
    private final Accounts accounts;
    private final Outbox outbox;
    private final SecureRandom random;
    private final Budgets perSubject;
    private final Budgets perNetwork;

    @Inject
    GuessLimits(Attempts attempts, Accounts accounts, Outbox outbox, SecureRandom random, AuthConfig config) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.outbox = outbox;
        this.random = random;
        this.perSubject = new Budgets(
                "proof",
                new Budget("10m", config.login().triesPerTenMinutes(), Duration.ofMinutes(10)),
                new Budget("1d", config.login().triesPerDay(), Duration.ofDays(1)));
        this.perNetwork = Budgets.of("proof-network", config.login().triesPerNetwork(), Duration.ofMinutes(10));
    }

    Uni<Reservation> reserve(String network, String subject) {
        return attempts.reserve(new Attempt(network, perNetwork), new Attempt(subject, perSubject));
    }

    /** @param taken when the try was reserved */
    Uni<Void> refund(String subject, Instant taken) {
        return attempts.refund(subject, perSubject, taken);
    }

    /** Well after the answer, at no certain time: work that only existing accounts cause must not be felt by who waits for it. */
    void tellRefusal(String accountId) {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(SOONEST_MILLIS + random.nextInt(SPREAD_MILLIS)))
                .chain(() -> accounts.tell(accountId, outbox.entry(new SignInRefused(accountId))))
                .subscribe()
                .with(told -> {}, failure -> LOG.debugf("A refusal was not told (%s)", failure.getClass()));
    }
}
