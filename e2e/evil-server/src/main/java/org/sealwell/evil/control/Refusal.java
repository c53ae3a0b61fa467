package org.sealwell.evil.control;

import org.sealwell.evil.Told;

/** A control request that could not be done, as RFC 9457 has it; none of the protocol's own problems. */
final class Refusal {
    private Refusal() {}

    static Told of(int status, String detail) {
        return Told.json(
                status,
                Told.object()
                        .put("type", "about:blank")
                        .put("title", "The control request was refused")
                        .put("status", status)
                        .put("detail", detail));
    }
}
