package org.sealwell.recovery.guardianship;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.Rehearsal;

/** Somebody whom the caller helps: a sheet that they keep for them, their share, and who asks for it now. */
@Schema(name = "Guardianship")
public record GuardianshipAnswer(
        String owner,
        String id,
        String state,
        @Nullable String sheet,
        @Nullable HeldAnswer set,
        @Nullable AskedAnswer request) {

    static GuardianshipAnswer of(Circle circle, String id) {
        Guardian guardian = circle.guardian(id).orElseThrow();
        GuardianSet set = circle.set();
        HeldAnswer held = set == null || !guardian.isLiving()
                ? null
                : set.shareOf(id)
                        .map(share -> HeldAnswer.of(circle, set, share))
                        .orElse(null);
        AskedAnswer asked = held == null
                ? null
                : circle.running().map(running -> AskedAnswer.of(running, id)).orElse(null);
        return new GuardianshipAnswer(circle.account(), id, guardian.state().wireName(), guardian.sheet(), held, asked);
    }

    /** What the caller holds; {@code record} is the owner's, by whose newest key the share is signed. */
    @Schema(name = "HeldShare")
    public record HeldAnswer(
            String id,
            int needed,
            long waitSeconds,
            List<String> record,
            String share,
            @Nullable AskedProofAnswer rehearsal) {
        static HeldAnswer of(Circle circle, GuardianSet set, GuardianSet.Share share) {
            return new HeldAnswer(
                    set.id(),
                    set.needed(),
                    set.waitSeconds(),
                    set.record(),
                    share.share(),
                    circle.openRehearsal()
                            .map(rehearsal -> AskedProofAnswer.of(rehearsal, share.guardian()))
                            .orElse(null));
        }

        @Override
        public String toString() {
            return "HeldAnswer[redacted]";
        }
    }

    /** The owner rehearses: nobody needs the share now. {@code answered} when the caller has given a proof. */
    @Schema(name = "AskedProof")
    public record AskedProofAnswer(String id, Instant askedAt, boolean answered) {
        static AskedProofAnswer of(Rehearsal rehearsal, String guardian) {
            return new AskedProofAnswer(
                    rehearsal.id(),
                    rehearsal.askedAt(),
                    rehearsal.proofOf(guardian).isPresent());
        }
    }

    /** A running request; {@code answer} is what the caller said: {@code approved}, {@code refused}, or nothing yet. */
    @Schema(name = "AskedHelp")
    public record AskedAnswer(
            String id,
            Jwk key,
            String state,
            Instant startedAt,
            Instant expiresAt,
            @Nullable String answer) {
        static AskedAnswer of(HelpRequest request, String guardian) {
            return new AskedAnswer(
                    request.id(),
                    Jwk.of(request.key()),
                    request.state().wireName(),
                    request.startedAt(),
                    request.expiresAt(),
                    request.answerOf(guardian)
                            .map(answer -> answer.approval() == null ? "refused" : "approved")
                            .orElse(null));
        }
    }

    /** A public key of P-256 (RFC 7517). */
    @Schema(name = "RequestKey")
    public record Jwk(String kty, String crv, String x, String y) {
        static Jwk of(HelpRequest.PublicKey key) {
            return new Jwk("EC", "P-256", key.x(), key.y());
        }
    }

    /** Answer of {@code GET /guardianships}. */
    @Schema(name = "Guardianships")
    public record GuardianshipsAnswer(List<GuardianshipAnswer> guardianships) {
        static GuardianshipsAnswer of(List<Circle> circles, String caller) {
            return new GuardianshipsAnswer(
                    circles.stream().flatMap(circle -> ofOne(circle, caller)).toList());
        }

        private static Stream<GuardianshipAnswer> ofOne(Circle circle, String caller) {
            return circle.living()
                    .filter(guardian -> guardian.isOf(caller))
                    .map(guardian -> GuardianshipAnswer.of(circle, guardian.id()));
        }
    }
}
