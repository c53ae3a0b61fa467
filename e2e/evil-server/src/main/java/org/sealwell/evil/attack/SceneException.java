package org.sealwell.evil.attack;

/** What the client made is not the scene that the attacks are made for. */
public final class SceneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SceneException(String message) {
        super(message);
    }

    SceneException(String message, Throwable cause) {
        super(message, cause);
    }
}
