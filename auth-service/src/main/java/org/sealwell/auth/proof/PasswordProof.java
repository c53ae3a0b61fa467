package org.sealwell.auth.proof;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Credential;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.address.AddressIndex;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.auth.srp.SrpPool;
import org.sealwell.auth.srp.SrpPool.OverloadedException;
import org.sealwell.auth.srp.SrpServer;
import org.sealwell.auth.srp.SrpServer.Challenge;
import org.sealwell.auth.srp.SrpServer.Proofs;
import org.sealwell.platform.attempts.Attempts.Reservation;
import org.sealwell.platform.pepper.EmailAddress;

/**
 * The protocol's section 4 on the server's side. Every step is taken for addresses without an account too, with the same reads,
 * writes and arithmetic; only the last comparison cannot succeed.
 */
@ApplicationScoped
public class PasswordProof {

    private static final int ID_BYTES = 16;

    private final Admission admission;
    private final Accounts accounts;
    private final AddressBook addresses;
    private final PseudoAccounts pseudo;
    private final DeviceTokens devices;
    private final GuessLimits limits;
    private final Handshakes handshakes;
    private final SrpServer srp;
    private final SrpPool pool;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig config;

    @Inject
    PasswordProof(
            Admission admission,
            Accounts accounts,
            AddressBook addresses,
            PseudoAccounts pseudo,
            DeviceTokens devices,
            GuessLimits limits,
            Handshakes handshakes,
            SrpServer srp,
            SrpPool pool,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.admission = admission;
        this.accounts = accounts;
        this.addresses = addresses;
        this.pseudo = pseudo;
        this.devices = devices;
        this.limits = limits;
        this.handshakes = handshakes;
        this.srp = srp;
        this.pool = pool;
        this.random = random;
        this.clock = clock;
        this.config = config;
    }

    /** Step 1: limits before anything else, then B. */
    public Uni<StartOutcome> start(
            EmailAddress email, BigInteger clientPublic, @Nullable String deviceToken, String network) {
        if (!SrpServer.isAcceptable(clientPublic)) {
            return Uni.createFrom().item(new StartOutcome.Degenerate());
        }
        return admission.admit(() -> begin(email, clientPublic, deviceToken, network));
    }

    private Uni<StartOutcome> begin(
            EmailAddress email, BigInteger clientPublic, @Nullable String deviceToken, String network) {
        AddressIndex address = addresses.index(email);
        return accounts.findBy(address)
                .map(found -> candidate(address, found, deviceToken))
                .chain(candidate -> limits.reserve(network, candidate.subject())
                        .chain(reservation -> proceed(reservation, candidate, clientPublic)));
    }

    private Candidate candidate(AddressIndex address, Optional<Account> found, @Nullable String deviceToken) {
        // Both are made for everybody: the work must not tell which one is used.
        Credential pseudoCredential = pseudo.credential(address);
        String pseudoId = pseudo.accountId(address);
        String id = found.map(Account::id).orElse(pseudoId);
        Optional<String> device = devices.deviceOf(id, deviceToken);
        return new Candidate(
                id,
                found.isPresent(),
                found.map(Account::credentialVersion).orElse(1),
                device.isPresent(),
                device.map(name -> "device:" + name).orElse("address:" + address.text()),
                found.map(Account::credential).orElse(pseudoCredential));
    }

    private Uni<StartOutcome> proceed(Reservation reservation, Candidate candidate, BigInteger clientPublic) {
        if (reservation.refusedFor() != null) {
            return Uni.createFrom().item(new StartOutcome.Throttled(reservation.refusedFor()));
        }
        BigInteger verifier =
                new BigInteger(1, B64.decode(candidate.credential().verifier())).mod(SrpGroup.N);
        return compute(candidate.subject(), clock.instant(), () -> srp.challenge(verifier))
                .chain(challenge -> handshakes.store(handshake(candidate, verifier, clientPublic, challenge)))
                .map(stored -> new StartOutcome.Challenged(
                        stored.id(),
                        stored.accountId(),
                        candidate.credential().salt(),
                        candidate.credential().kdf(),
                        B64.encode(stored.serverPublic())));
    }

    private Handshake handshake(
            Candidate candidate, BigInteger verifier, BigInteger clientPublic, Challenge challenge) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return new Handshake(
                B64.encode(id),
                candidate.accountId(),
                candidate.known(),
                candidate.credentialVersion(),
                candidate.knownDevice(),
                candidate.subject(),
                B64.decode(candidate.credential().salt()),
                SrpGroup.padded(verifier),
                SrpGroup.padded(clientPublic),
                challenge.secret().toByteArray(),
                SrpGroup.padded(challenge.serverPublic()),
                clock.instant().plus(config.login().handshakeLife()));
    }

    /** Step 2: the handshake dies, whatever comes of it. */
    public Uni<ProofOutcome> finish(String handshakeId, byte[] clientProof) {
        return handshakes.take(handshakeId).chain(taken -> taken.map(handshake -> check(handshake, clientProof))
                .orElseGet(() -> Uni.createFrom().item(new ProofOutcome.Refused())));
    }

    private Uni<ProofOutcome> check(Handshake handshake, byte[] clientProof) {
        return compute(handshake.subject(), begun(handshake), () -> proofs(handshake))
                .chain(proofs -> {
                    boolean matches = proofs.matches(clientProof);
                    return matches && handshake.known() ? accept(handshake, proofs) : refuse(handshake);
                });
    }

    /** A try that was refused for want of processors was no guess: it is given back. */
    private <T> Uni<T> compute(String subject, Instant begun, Supplier<T> arithmetic) {
        return pool.compute(arithmetic).onFailure(OverloadedException.class).call(() -> limits.refund(subject, begun));
    }

    private Instant begun(Handshake handshake) {
        return handshake.expiresAt().minus(config.login().handshakeLife());
    }

    private Proofs proofs(Handshake handshake) {
        return srp.proofs(
                handshake.accountId(),
                handshake.salt(),
                new BigInteger(1, handshake.verifier()),
                new BigInteger(1, handshake.clientPublic()),
                handshake.challenge());
    }

    private Uni<ProofOutcome> accept(Handshake handshake, Proofs proofs) {
        return limits.refund(handshake.subject(), begun(handshake))
                .chain(() -> accounts.findLiving(handshake.accountId()))
                .map(found -> found.filter(account -> account.credentialVersion() == handshake.credentialVersion())
                        .<ProofOutcome>map(account -> new ProofOutcome.Proven(
                                account, B64.encode(proofs.serverProof()), handshake.knownDevice()))
                        .orElseGet(ProofOutcome.Refused::new));
    }

    private Uni<ProofOutcome> refuse(Handshake handshake) {
        if (handshake.known()) {
            limits.tellRefusal(handshake.accountId());
        }
        return Uni.createFrom().item(new ProofOutcome.Refused());
    }

    /** Whom the client seems to be, real or not. */
    private record Candidate(
            String accountId,
            boolean known,
            int credentialVersion,
            boolean knownDevice,
            String subject,
            Credential credential) {}
}
