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

    /** Somebody was invited to be a trusted contact of the account. */
    record GuardianInvited(String accountId, String guardianId) implements RecoveryEvent {}

    /** The invited person agreed; the owner compares safety words with them next. */
    record GuardianAccepted(String accountId, String guardianId) implements RecoveryEvent {}

    /** The owner vouched for the contact's keys. */
    record GuardianConfirmed(String accountId, String guardianId) implements RecoveryEvent {}

    /** The contact is no more, by their own doing: {@code declined}, {@code left} or {@code gone}. */
    record GuardianLeft(String accountId, String guardianId, String why) implements RecoveryEvent {}

    /** The owner removed the contact. */
    record GuardianRemoved(String accountId, String guardianId) implements RecoveryEvent {}

    /** From now on {@code needed} of {@code count} contacts give the recovery key back; earlier shares are worthless. */
    record GuardiansArranged(String accountId, int needed, int count) implements RecoveryEvent {}

    /** The contacts give nothing back any more. */
    record GuardiansDissolved(String accountId) implements RecoveryEvent {}

    /** The owner asked the contacts to show that they could help. */
    record RehearsalAsked(String accountId, String rehearsalId) implements RecoveryEvent {}

    /** A contact gave a proof for a rehearsal; what it is worth the owner's devices can tell. */
    record RehearsalAnswered(String accountId, String rehearsalId, String guardianId) implements RecoveryEvent {}

    /** Somebody who reads the account's mailbox asked its contacts for help. */
    record RecoveryRequested(String accountId, String requestId) implements RecoveryEvent {}

    /** A contact approved; {@code approvals} of {@code needed} so far. */
    record RecoveryApproved(String accountId, String requestId, int approvals, int needed) implements RecoveryEvent {}

    /** A contact said that it is not the owner who asks. */
    record RecoveryRefused(String accountId, String requestId) implements RecoveryEvent {}

    /** Enough contacts approved, and their time has come. */
    record RecoveryReady(String accountId, String requestId) implements RecoveryEvent {}

    /** Who asked was given what the contacts and the service had. */
    record RecoveryReleased(String accountId, String requestId) implements RecoveryEvent {}

    /** The password was reset after a release. */
    record RecoveryCompleted(String accountId, String requestId) implements RecoveryEvent {}

    /** It came to nothing: {@code rejected}, {@code cancelled} or {@code expired}. */
    record RecoveryEnded(String accountId, String requestId, String why) implements RecoveryEvent {}

    /** Nothing of the account is left in the recovery plans. */
    record AccountPurged(String accountId) implements RecoveryEvent {}
}
