package org.sealwell.contracts.event;

/** What recovery-service tells. */
public sealed interface RecoveryEvent extends Event {

    String TOPIC = "recovery.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** The wrap under the recovery phrase was stored for the first time or replaced ({@code version} above 1). */
    record PhraseStored(String accountId, int version) implements RecoveryEvent {}

    /** The wrap under a kit, of which {@code needed} of {@code count} sheets are enough, was stored or replaced. */
    record KitStored(String accountId, int version, int needed, int count) implements RecoveryEvent {}

    /** The kit was taken out of the plan: its sheets open nothing any more. */
    record KitRemoved(String accountId) implements RecoveryEvent {}

    /** A time capsule was stored, or took another's place. */
    record CapsuleStored(String accountId, int version) implements RecoveryEvent {}

    /** The capsule's date moved on; it opens at {@code opensAt}, in Unix seconds. */
    record CapsuleExtended(String accountId, long opensAt) implements RecoveryEvent {}

    /** Somebody who has the capsule's file was given the capsule, after its date; told once for a date. */
    record CapsuleOpened(String accountId) implements RecoveryEvent {}

    /** The capsule was taken out of the plan: its file opens nothing any more. */
    record CapsuleRemoved(String accountId) implements RecoveryEvent {}

    /** Nothing of the account is left in the recovery plans. */
    record AccountPurged(String accountId) implements RecoveryEvent {}
}
