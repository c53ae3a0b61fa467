package org.sealwell.share.code;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.sealwell.platform.attempts.Attempt;
import org.sealwell.platform.attempts.Attempts;
import org.sealwell.platform.attempts.Budgets;
import org.sealwell.platform.caller.CurrentLanguage;
import org.sealwell.platform.outbox.OutboxEntry;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.share.B64;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.address.AllowedAddresses;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.proof.Verification;
import org.sealwell.share.proof.Verifications;
import org.sealwell.share.share.Share;

/**
 * Sends a code to an address, if the owner has allowed it. Answer and work are the same for every address: the limits, one sealed message,
 * one write. What is sealed for an address that is not allowed goes nowhere, and the stored hash is one that no code has.
 */
@ApplicationScoped
class SendCode {

    private static final int CODES = 100_000_000;
    private static final int UNMATCHABLE_BYTES = 32;

    private final Admission admission;
    private final Verifications verifications;
    private final AllowedAddresses addresses;
    private final CodeMails mails;
    private final CurrentLanguage current;
    private final Pepper pepper;
    private final Attempts attempts;
    private final SecureRandom random;
    private final Clock clock;
    private final ShareConfig.Codes config;
    private final Budgets perNetwork;
    private final Budgets perShare;
    private final Budgets perAddress;

    @Inject
    SendCode(
            Admission admission,
            Verifications verifications,
            AllowedAddresses addresses,
            CodeMails mails,
            CurrentLanguage current,
            Pepper pepper,
            Attempts attempts,
            SecureRandom random,
            Clock clock,
            ShareConfig config) {
        this.admission = admission;
        this.verifications = verifications;
        this.addresses = addresses;
        this.mails = mails;
        this.current = current;
        this.pepper = pepper;
        this.attempts = attempts;
        this.random = random;
        this.clock = clock;
        this.config = config.codes();
        Duration hour = Duration.ofHours(1);
        this.perNetwork = Budgets.of("codes-network", this.config.sendsPerNetwork(), hour);
        this.perShare = Budgets.of("codes-share", this.config.sendsPerShare(), hour);
        this.perAddress = Budgets.of("codes-address", this.config.sendsPerAddress(), hour);
    }

    /** Section 7, step 7. */
    Uni<CodeOutcome> send(String id, String linkProof, EmailAddress email, String network) {
        String language = current.tag();
        return admission.admitToLive(id, linkProof, network).chain(admitted -> switch (admitted) {
            case Admitted.Unknown unknown -> done(new CodeOutcome.Unknown());
            case Admitted.Throttled throttled -> done(new CodeOutcome.Throttled(throttled.retryAfter()));
            case Admitted.Recognised recognised -> limited(recognised.share(), email, language, network);
        });
    }

    private Uni<CodeOutcome> limited(Share share, EmailAddress email, String language, String network) {
        String address = addresses.hash(share.id(), email);
        return attempts.reserve(
                        new Attempt(address, perAddress),
                        new Attempt(network, perNetwork),
                        new Attempt(share.id(), perShare))
                .chain(reservation -> reservation.refusedFor() == null
                        ? send(share, address, email, language)
                        : done(new CodeOutcome.Throttled(reservation.refusedFor())));
    }

    private Uni<CodeOutcome> send(Share share, String address, EmailAddress email, String language) {
        String code = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
        boolean allowed = isAllowed(share, address);
        String right = pepper.text(Purpose.ADDRESS_CODE, address, code);
        Verification.Code stored = new Verification.Code(
                allowed ? right : unmatchable(), 0, clock.instant().plus(config.life()));
        return mails.entry(address, email, language, code)
                .chain(mail -> verifications.begin(share, address, stored, allowed ? mail : null, decoy(mail)))
                .replaceWith(new CodeOutcome.Taken());
    }

    private static boolean isAllowed(Share share, String address) {
        return share.gate() != null
                && share.gate().addresses() != null
                && share.gate().addresses().contains(address);
    }

    private static String decoy(OutboxEntry mail) {
        return mail.data();
    }

    private String unmatchable() {
        byte[] bytes = new byte[UNMATCHABLE_BYTES];
        random.nextBytes(bytes);
        return B64.encode(bytes);
    }

    private static Uni<CodeOutcome> done(CodeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
