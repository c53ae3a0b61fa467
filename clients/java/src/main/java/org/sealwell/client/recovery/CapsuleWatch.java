package org.sealwell.client.recovery;

/** What a login has found of the account's time capsule. */
public enum CapsuleWatch {
    /** There is none, or it is sound, and its date is far enough. */
    FINE,
    /** The recovery service did not answer, or refused; the next login asks again. */
    UNKNOWN,
    /** The service shows another one than its owner made: show it to them, and let them make a new one. {@link TimeCapsule#check} says why. */
    ALTERED
}
