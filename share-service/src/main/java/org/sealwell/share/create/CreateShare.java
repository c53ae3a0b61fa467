package org.sealwell.share.create;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.ShareEvent.ShareCreated;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.access.AccessSeal;
import org.sealwell.share.address.AllowedAddresses;
import org.sealwell.share.content.Pieces;
import org.sealwell.share.create.CreationRequest.MailWishes;
import org.sealwell.share.quota.Owners;
import org.sealwell.share.quota.QuotaOutcome;
import org.sealwell.share.share.Share;
import org.sealwell.share.share.Shares;

/**
 * Makes a share: quota, content, and then the share itself, whose insertion under its id is the decision. What a crash leaves before it
 * opens nothing, is taken up by the same request when it comes again, and is else swept away.
 */
@ApplicationScoped
class CreateShare {

    private final Shares shares;
    private final Owners owners;
    private final Pieces pieces;
    private final AccessSeal seal;
    private final AllowedAddresses addresses;
    private final BodyHash hash;
    private final Outbox outbox;
    private final Clock clock;
    private final ShareConfig config;

    @Inject
    CreateShare(
            Shares shares,
            Owners owners,
            Pieces pieces,
            AccessSeal seal,
            AllowedAddresses addresses,
            BodyHash hash,
            Outbox outbox,
            Clock clock,
            ShareConfig config) {
        this.shares = shares;
        this.owners = owners;
        this.pieces = pieces;
        this.seal = seal;
        this.addresses = addresses;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
    }

    /** Section 7, step 4. */
    Uni<CreationOutcome> create(String account, CreationRequest request) {
        String body = hash.of(request);
        return shares.find(request.shareId())
                .chain(found -> found.isPresent()
                        ? done(again(account, body, found.get()))
                        : createNew(account, body, request));
    }

    private static CreationOutcome again(String account, String body, Share found) {
        return found.account().equals(account) && found.content().body().equals(body)
                ? new CreationOutcome.Created(found)
                : new CreationOutcome.Conflict();
    }

    private Uni<CreationOutcome> createNew(String account, String body, CreationRequest request) {
        // As the store keeps it: an answer that is given again is the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!isWithinReach(request.expiresAt(), now)) {
            return senseless("#/expiresAt", "must be in the future, and not farther away than shares may live");
        }
        return seal.canSealTo(request.agree().text())
                .chain(good -> good
                        ? owners.take(account, request.shareId(), request.bytes())
                                .chain(held -> store(held, share(account, body, request, now), request))
                        : senseless("#/agree", "must be a public P-256 key"));
    }

    private boolean isWithinReach(@Nullable Instant expiresAt, Instant now) {
        return expiresAt == null
                || (expiresAt.isAfter(now)
                        && !expiresAt.isAfter(now.plus(config.life().longest())));
    }

    private Uni<CreationOutcome> store(QuotaOutcome held, Share share, CreationRequest request) {
        return switch (held) {
            case QuotaOutcome.SetAside aside ->
                pieces.store(share.account(), share.id(), share.content().body(), request.content())
                        .chain(() -> insert(share));
            case QuotaOutcome.TooMuch tooMuch ->
                done(new CreationOutcome.OverQuota(
                        config.quota().shares(), config.quota().bytes()));
            case QuotaOutcome.Gone gone -> done(new CreationOutcome.Gone());
        };
    }

    /** Who comes second with the same id is told what the first has made of it. */
    private Uni<CreationOutcome> insert(Share share) {
        return shares.insert(share)
                .chain(inserted -> inserted
                        ? done(new CreationOutcome.Created(share))
                        : shares.find(share.id())
                                .map(first ->
                                        again(share.account(), share.content().body(), first.orElse(share))));
    }

    private Share share(String account, String body, CreationRequest request, Instant now) {
        Instant expiresAt = Objects.requireNonNullElse(
                        request.expiresAt(), now.plus(config.life().usual()))
                .truncatedTo(ChronoUnit.MILLIS);
        return new Share(
                request.shareId(),
                account,
                new Share.Content(Pieces.count(request.content()), request.bytes(), body),
                gate(request),
                new Share.Policy(expiresAt, request.maxOpens(), mails(request.mails())),
                new Share.Tally(0, request.maxOpens(), null, 0, null),
                request.note(),
                request.agree().text(),
                now,
                1,
                null,
                null,
                new Share.Log(List.of(), 0),
                List.of(outbox.entry(
                        new ShareCreated(account, request.shareId(), request.bytes(), expiresAt.getEpochSecond()))));
    }

    private Share.Gate gate(CreationRequest request) {
        Share.Password password = request.password() == null
                ? null
                : new Share.Password(
                        request.password().salt(),
                        request.password().kdf(),
                        request.password().proofHash());
        return new Share.Gate(request.linkProofHash(), request.serverHalf(), password, allowed(request), List.of());
    }

    private @Nullable List<String> allowed(CreationRequest request) {
        return request.emails() == null
                ? null
                : request.emails().stream()
                        .map(EmailAddress::of)
                        .flatMap(Optional::stream)
                        .map(address -> addresses.hash(request.shareId(), address))
                        .distinct()
                        .toList();
    }

    private static Share.Mails mails(@Nullable MailWishes wishes) {
        return wishes == null ? Share.Mails.ALL : new Share.Mails(wishes.opened(), wishes.locked(), wishes.expired());
    }

    private static Uni<CreationOutcome> senseless(String pointer, String detail) {
        return done(new CreationOutcome.Senseless(new FieldError(pointer, detail)));
    }

    private static Uni<CreationOutcome> done(CreationOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
