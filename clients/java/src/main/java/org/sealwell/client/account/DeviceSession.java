package org.sealwell.client.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A device that is logged in.
 *
 * @param current whether it is this one
 */
public record DeviceSession(
        String sessionId, String deviceName, Instant createdAt, Instant lastUsedAt, boolean current) {
    public DeviceSession {
        Objects.requireNonNull(sessionId, "sessionId is null");
        Objects.requireNonNull(deviceName, "deviceName is null");
        Objects.requireNonNull(createdAt, "createdAt is null");
        Objects.requireNonNull(lastUsedAt, "lastUsedAt is null");
    }
}
