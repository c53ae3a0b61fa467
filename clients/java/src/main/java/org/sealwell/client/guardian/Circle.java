package org.sealwell.client.guardian;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An owner's trusted contacts, checked against the owner's own signatures.
 *
 * @param contacts all of them; for some time also those who are no more
 * @param arrangement what they hold together, if anything
 * @param health whether they could help now
 * @param request the present or last request for their help
 * @param rehearsal the latest of this arrangement
 */
public record Circle(
        List<Contact> contacts,
        Optional<Arrangement> arrangement,
        Health health,
        Optional<OwnersRequest> request,
        Optional<Rehearsal> rehearsal) {
    public Circle {
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(arrangement, "arrangement is null");
        Objects.requireNonNull(health, "health is null");
        Objects.requireNonNull(request, "request is null");
        Objects.requireNonNull(rehearsal, "rehearsal is null");
    }

    /** The contact with this id. */
    public Optional<Contact> contact(String id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** The request that runs now: if it is not the owner's, {@link TrustedContacts#rejectRequest} it. */
    public Optional<OwnersRequest> runningRequest() {
        return request.filter(present -> present.status().state().isRunning());
    }

    /**
     * A request as its owner sees it.
     *
     * @param id 22 characters of base64url
     */
    public record OwnersRequest(String id, RequestStatus status) {
        public OwnersRequest {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(status, "status is null");
        }
    }
}
