package org.sealwell.share.quota;

/** What came of asking for a part of the quota. */
public sealed interface QuotaOutcome {

    /** It has been set aside, now or by an earlier request for the same share. */
    record SetAside() implements QuotaOutcome {}

    /** The quota does not hold it. */
    record TooMuch() implements QuotaOutcome {}

    /** The account has been deleted. */
    record Gone() implements QuotaOutcome {}
}
