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

    /** Nothing of the account is left in the recovery plans. */
    record AccountPurged(String accountId) implements RecoveryEvent {}
}
