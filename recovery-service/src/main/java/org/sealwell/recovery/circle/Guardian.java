package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trusted contact, from the invitation on.
 *
 * @param note the owner's own words about them, sealed by the owner
 * @param expiresAt when an invitation that nobody accepts is over
 * @param account who accepted
 * @param record the chain of their signed account records, as they gave it
 * @param confirmation the owner's signature over their keys
 * @param sheet one sheet of the owner's kit, sealed to them, to be kept for the owner
 * @param changed whether their keys are others than those that were confirmed
 */
public record Guardian(
        String id,
        State state,
        String note,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable String account,
        @Nullable List<String> record,
        @Nullable String confirmation,
        @Nullable String sheet,
        boolean changed,
        Instant changedAt) {

    /** Where a contact stands. */
    public enum State {
        INVITED,
        ACCEPTED,
        CONFIRMED,
        DECLINED,
        LEFT,
        GONE,
        REMOVED,
        EXPIRED;

        /** Whether it can still go on from here. */
        public boolean isLiving() {
            return this == INVITED || this == ACCEPTED || this == CONFIRMED;
        }

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Guardian invited(String id, String note, Instant now, Instant expiresAt) {
        return new Guardian(id, State.INVITED, note, now, expiresAt, null, null, null, null, false, now);
    }

    public Guardian accepted(String by, List<String> theirRecord, Instant now) {
        return new Guardian(id, State.ACCEPTED, note, invitedAt, expiresAt, by, theirRecord, null, null, false, now);
    }

    public Guardian confirmed(String signed, Instant now) {
        return new Guardian(
                id, State.CONFIRMED, note, invitedAt, expiresAt, account, record, signed, sheet, false, now);
    }

    /** The confirmation stays, so that the owner's devices can tell what was confirmed from what is there now. */
    public Guardian withRecord(List<String> theirRecord, Instant now) {
        return new Guardian(
                id,
                state,
                note,
                invitedAt,
                expiresAt,
                account,
                theirRecord,
                confirmation,
                null,
                state == State.CONFIRMED,
                now);
    }

    /** Keeps a sheet for the owner, in the place of one before. */
    public Guardian keeping(@Nullable String sealedSheet) {
        return new Guardian(
                id, state, note, invitedAt, expiresAt, account, record, confirmation, sealedSheet, changed, changedAt);
    }

    /** Nothing of their keys is kept of somebody who is no more. */
    Guardian ended(State end, Instant now) {
        return new Guardian(id, end, note, invitedAt, expiresAt, account, null, null, null, false, now);
    }

    public boolean isLiving() {
        return state.isLiving();
    }

    /** Whether they could help if they were asked now. */
    public boolean canHelp() {
        return state == State.CONFIRMED && !changed;
    }

    public boolean isOf(String caller) {
        return caller.equals(account);
    }

    @Override
    public String toString() {
        return "Guardian[" + id + ", " + state + "]";
    }
}
