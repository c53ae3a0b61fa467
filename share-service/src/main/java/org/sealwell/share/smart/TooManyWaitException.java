package org.sealwell.share.smart;

/** More passcodes are waiting than can be looked at in time. */
final class TooManyWaitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyWaitException() {
        super("Too many passcodes wait", null, false, false);
    }
}
