package org.sealwell.share.code;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.share.B64;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.address.AllowedAddresses;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;
import org.sealwell.share.proof.Admission;
import org.sealwell.share.proof.Admitted;
import org.sealwell.share.proof.Proofs;
import org.sealwell.share.proof.Verification;
import org.sealwell.share.proof.Verifications;

/** Takes the code from the mail, once, and gives a verification for it. */
@ApplicationScoped
class ProveAddress {

    private static final int SECRET_BYTES = 32;

    private final Admission admission;
    private final Verifications verifications;
    private final AllowedAddresses addresses;
    private final Pepper pepper;
    private final SecureRandom random;
    private final Clock clock;
    private final ShareConfig.Codes config;

    @Inject
    ProveAddress(
            Admission admission,
            Verifications verifications,
            AllowedAddresses addresses,
            Pepper pepper,
            SecureRandom random,
            Clock clock,
            ShareConfig config) {
        this.admission = admission;
        this.verifications = verifications;
        this.addresses = addresses;
        this.pepper = pepper;
        this.random = random;
        this.clock = clock;
        this.config = config.codes();
    }

    /** Section 7, step 8. */
    Uni<CodeOutcome> prove(String id, String linkProof, EmailAddress email, String code, String network) {
        return admission.admitToLive(id, linkProof, network).chain(admitted -> switch (admitted) {
            case Admitted.Unknown unknown -> done(new CodeOutcome.Unknown());
            case Admitted.Throttled throttled -> done(new CodeOutcome.Throttled(throttled.retryAfter()));
            case Admitted.Recognised recognised -> prove(addresses.hash(id, email), code);
        });
    }

    private Uni<CodeOutcome> prove(String address, String code) {
        String shown = pepper.text(Purpose.ADDRESS_CODE, address, code);
        return verifications.tryCode(address, config.tries()).chain(found -> found.map(Verification::code)
                .filter(stored -> Proofs.isSame(stored.hash(), shown))
                .map(right -> ticket(address, right))
                .orElseGet(() -> done(new CodeOutcome.Refused())));
    }

    private Uni<CodeOutcome> ticket(String address, Verification.Code right) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = B64.encode(bytes);
        Verification.Ticket ticket =
                new Verification.Ticket(Proofs.hash(secret), clock.instant().plus(config.verificationLife()));
        return verifications
                .prove(address, right, ticket)
                .map(proven -> proven
                        ? new CodeOutcome.Proven(address + "." + secret, config.verificationLife())
                        : new CodeOutcome.Refused());
    }

    private static Uni<CodeOutcome> done(CodeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
