package org.sealwell.recovery.circle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recovery with the help of contacts, from its start to one of its ends.
 *
 * @param key the public key of this request alone, to which contacts seal
 * @param tokenHash of what who asks shows
 * @param rejectionHash of what the link in the owner's mail carries
 * @param reminders how many reminders were sent
 */
public record HelpRequest(
        String id,
        PublicKey key,
        String tokenHash,
        String rejectionHash,
        State state,
        Instant startedAt,
        Instant earliest,
        Instant expiresAt,
        List<Answer> answers,
        int reminders,
        Instant changedAt) {

    /** Where a request stands. */
    public enum State {
        OPEN,
        APPROVED,
        READY,
        RELEASED,
        COMPLETED,
        REJECTED,
        CANCELLED,
        EXPIRED;

        /** Whether it can still lead somewhere. */
        public boolean isRunning() {
            return this == OPEN || this == APPROVED || this == READY || this == RELEASED;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A public key of P-256, its coordinates in b64u. */
    public record PublicKey(String x, String y) {}

    /**
     * What a contact said; {@code approval} is null where they refused.
     *
     * @param both whether they have said the other, too, before
     */
    public record Answer(String guardian, @Nullable Approval approval, Instant at, boolean both) {
        public static Answer of(String guardian, @Nullable Approval approval, Instant at) {
            return new Answer(guardian, approval, at, false);
        }

        boolean isApproval() {
            return approval != null;
        }

        private Answer after(Answer earlier) {
            return new Answer(guardian, approval, at, earlier.both() || earlier.isApproval() != isApproval());
        }
    }

    /**
     * What a contact gives: sealed to the request's key, and locked until a round of a beacon.
     *
     * @param opensAt when that round comes, as the contact says
     */
    public record Approval(String chain, long round, String lock, String approval, Instant opensAt) {
        @Override
        public String toString() {
            return "Approval[round " + round + "]";
        }
    }

    public boolean isRunning() {
        return state.isRunning();
    }

    public Optional<Answer> answerOf(String guardian) {
        return answers.stream()
                .filter(answer -> answer.guardian().equals(guardian))
                .findFirst();
    }

    public List<Approval> approvals() {
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(answer.approval()).stream())
                .toList();
    }

    public int refusals() {
        return answers.size() - approvals().size();
    }

    /** When so many approvals can be opened, and not before the wait is over by the service's own clock. */
    public Optional<Instant> readyAt(int needed) {
        return approvals().stream()
                .map(Approval::opensAt)
                .sorted()
                .skip(needed - 1L)
                .findFirst()
                .map(last -> last.isAfter(earliest) ? last : earliest);
    }

    public HelpRequest in(State next, Instant now) {
        return new HelpRequest(
                id,
                key,
                tokenHash,
                rejectionHash,
                next,
                startedAt,
                earliest,
                expiresAt,
                next.isRunning() ? answers : List.of(),
                reminders,
                now);
    }

    /** A later answer of the same contact takes the earlier one's place. */
    public HelpRequest answered(Answer answer) {
        List<Answer> all = new ArrayList<>(answers);
        all.removeIf(earlier -> earlier.guardian().equals(answer.guardian()));
        all.add(answerOf(answer.guardian()).map(answer::after).orElse(answer));
        return withAnswers(all);
    }

    /** Whether this contact has not yet said this to this request: the owner is told of each of the two things once. */
    public boolean isNews(Answer answer) {
        return answerOf(answer.guardian())
                .filter(earlier -> earlier.both() || earlier.isApproval() == answer.isApproval())
                .isEmpty();
    }

    HelpRequest withoutAnswerOf(String guardian) {
        return withAnswers(answers.stream()
                .filter(answer -> !answer.guardian().equals(guardian))
                .toList());
    }

    public HelpRequest reminded() {
        return new HelpRequest(
                id,
                key,
                tokenHash,
                rejectionHash,
                state,
                startedAt,
                earliest,
                expiresAt,
                answers,
                reminders + 1,
                changedAt);
    }

    private HelpRequest withAnswers(List<Answer> all) {
        return new HelpRequest(
                id,
                key,
                tokenHash,
                rejectionHash,
                state,
                startedAt,
                earliest,
                expiresAt,
                List.copyOf(all),
                reminders,
                changedAt);
    }

    /** When contacts who have not answered are reminded for the next time. */
    public Optional<Instant> nextReminder(List<Duration> after) {
        return state == State.OPEN && reminders < after.size()
                ? Optional.of(startedAt.plus(after.get(reminders)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "HelpRequest[" + id + ", " + state + "]";
    }
}
