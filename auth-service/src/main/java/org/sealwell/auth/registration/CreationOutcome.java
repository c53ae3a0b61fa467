package org.sealwell.auth.registration;

/** What came of making an account. */
sealed interface CreationOutcome {

    /** It exists, now or since the same request came before. */
    record Created(String accountId) implements CreationOutcome {}

    /** The ticket is wrong or too old. */
    record TicketRefused() implements CreationOutcome {}

    /** The signed record is not one of this account. */
    record RecordWrong() implements CreationOutcome {}

    /** The ticket, or the address, has been used for something else. */
    record Conflict() implements CreationOutcome {}
}
