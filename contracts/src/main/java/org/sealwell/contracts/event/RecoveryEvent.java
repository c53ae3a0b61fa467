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

    /** Nothing of the account is left in the recovery plans. */
    record AccountPurged(String accountId) implements RecoveryEvent {}
}
