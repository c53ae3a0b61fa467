package org.sealwell.recovery.guardian;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.recovery.circle.Change;
import org.sealwell.recovery.circle.Circle;
import org.sealwell.recovery.circle.Guardian;
import org.sealwell.recovery.circle.GuardianSet;
import org.sealwell.recovery.circle.HelpRequest;
import org.sealwell.recovery.circle.Rehearsal;

/** Answer of {@code GET /plan/guardians}, and of each change to it. {@code helpers}: how many of the set could help if asked now. */
@Schema(name = "Circle")
public record CircleAnswer(
        List<GuardianAnswer> guardians,
        @Nullable SetAnswer set,
        int helpers,
        @Nullable RequestAnswer request,
        @Nullable RehearsalAnswer rehearsal) {

    static CircleAnswer of(Circle circle) {
        return new CircleAnswer(
                circle.guardians().stream().map(GuardianAnswer::of).toList(),
                Optional.ofNullable(circle.set()).map(SetAnswer::of).orElse(null),
                circle.helpers(),
                Optional.ofNullable(circle.request())
                        .map(request -> RequestAnswer.of(request, circle.set()))
                        .orElse(null),
                Optional.ofNullable(circle.rehearsal()).map(RehearsalAnswer::of).orElse(null));
    }

    static Response render(Change change, int done) {
        return switch (change) {
            case Change.Done changed -> with(done, changed.circle());
            case Change.Same same -> with(200, same.circle());
            case Change.Refused refused -> refused.problem().toResponse();
        };
    }

    private static Response with(int status, Circle circle) {
        return Response.status(status)
                .entity(of(circle))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A contact; {@code keepsSheet} when they keep one of the kit's; {@code changed} when their keys are others than those that were confirmed. */
    @Schema(name = "Guardian")
    public record GuardianAnswer(
            String id,
            String state,
            String note,
            Instant invitedAt,
            Instant expiresAt,
            @Nullable String account,
            @Nullable List<String> record,
            @Nullable String confirmation,
            boolean keepsSheet,
            boolean changed) {
        static GuardianAnswer of(Guardian guardian) {
            return new GuardianAnswer(
                    guardian.id(),
                    guardian.state().wireName(),
                    guardian.note(),
                    guardian.invitedAt(),
                    guardian.expiresAt(),
                    guardian.account(),
                    guardian.record(),
                    guardian.confirmation(),
                    guardian.sheet() != null,
                    guardian.changed());
        }

        @Override
        public String toString() {
            return "GuardianAnswer[redacted]";
        }
    }

    /** What the contacts hold together; {@code members} are those of whom there is still a share. */
    @Schema(name = "GuardianSet")
    public record SetAnswer(
            String id, int needed, long waitSeconds, String statement, List<String> members, Instant createdAt) {
        static SetAnswer of(GuardianSet set) {
            return new SetAnswer(
                    set.id(),
                    set.needed(),
                    set.waitSeconds(),
                    set.statement(),
                    set.shares().stream().map(GuardianSet.Share::guardian).toList(),
                    set.createdAt());
        }
    }

    /** The latest rehearsal of the present set. */
    @Schema(name = "OwnersRehearsal")
    public record RehearsalAnswer(String id, Instant askedAt, List<ProofAnswer> proofs) {
        static RehearsalAnswer of(Rehearsal rehearsal) {
            return new RehearsalAnswer(
                    rehearsal.id(),
                    rehearsal.askedAt(),
                    rehearsal.proofs().stream()
                            .map(proof -> new ProofAnswer(proof.guardian(), proof.proof()))
                            .toList());
        }
    }

    /** What a contact has signed for a rehearsal: a JWS, which nobody here has checked. */
    @Schema(name = "RehearsalProof")
    public record ProofAnswer(String guardian, String proof) {
        @Override
        public String toString() {
            return "ProofAnswer[redacted]";
        }
    }

    /** The present or last recovery. */
    @Schema(name = "OwnersRecovery")
    public record RequestAnswer(
            String id,
            String state,
            int approvals,
            int refusals,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Instant readyAt) {
        static RequestAnswer of(HelpRequest request, @Nullable GuardianSet set) {
            return new RequestAnswer(
                    request.id(),
                    request.state().wireName(),
                    request.approvals().size(),
                    request.refusals(),
                    request.startedAt(),
                    request.expiresAt(),
                    set == null ? null : request.readyAt(set.needed()).orElse(null));
        }
    }
}
