package org.sealwell.client.recovery;

/** Whether the account has a recovery phrase. */
public enum PhraseState {
    /** There is one. */
    READY,
    /** There is none: the registration broke before its end and is to be finished. */
    MISSING,
    /** The recovery service did not answer; the next login asks again. */
    UNKNOWN
}
