package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.Objects;
import org.sealwell.client.json.Members;

/**
 * An owner would like to know whether this contact could help. Nobody needs the share now, and the answer gives nothing of it away.
 *
 * @param id 22 characters of base64url
 * @param answered whether the service has this contact's proof
 */
public record AskedProof(String id, Instant askedAt, boolean answered) {
    public AskedProof {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(askedAt, "askedAt is null");
    }

    static AskedProof read(Members told) {
        return new AskedProof(told.id("id"), told.read("askedAt", Instant::parse), told.flag("answered"));
    }
}
