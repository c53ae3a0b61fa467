package org.sealwell.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * One mail; {@code _id} is the id of the event that asked for it, so that an event delivered twice is one mail. {@code sealedParameters}
 * is as it came; without it, or where it names nobody, the mail goes to the account's own address. {@code createdAt} is when it was asked for;
 * {@code nextTry} is also the lease of who is sending; {@code trace} is where it was asked for.
 */
public record Delivery(
        @BsonId String id,
        String account,
        String template,
        @Nullable String sealedParameters,
        @Nullable Map<String, String> parameters,
        String state,
        int tries,
        Instant createdAt,
        Instant nextTry,
        List<OutboxEntry> outbox,
        @Nullable String trace) {

    static final String PENDING = "pending";
    static final String SENT = "sent";
    static final String GIVEN_UP = "given-up";

    static Delivery toSealedAddress(
            String eventId,
            String account,
            String template,
            String sealedParameters,
            Instant asked,
            Instant now,
            @Nullable String trace) {
        return new Delivery(
                eventId, account, template, sealedParameters, null, PENDING, 0, asked, now, List.of(), trace);
    }

    static Delivery toOwner(
            String eventId,
            String account,
            String template,
            Map<String, String> parameters,
            Instant asked,
            Instant now,
            @Nullable String trace) {
        return new Delivery(eventId, account, template, null, parameters, PENDING, 0, asked, now, List.of(), trace);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", " + template + "]";
    }
}
