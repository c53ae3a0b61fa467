package org.sealwell.client.guardian;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.json.Members;

/**
 * That this account is somebody's trusted contact, as the service tells it.
 *
 * @param ownerId whose: an account
 * @param id this contact's id with that owner
 * @param keptSheet one sheet of the owner's kit, a compact JWE; {@link Guardianships#sheet} opens it
 * @param held what the owner has given, sealed; {@link Guardianships#share} opens it
 * @param rehearsal whether the owner would like to know that this contact could help; {@link Guardianships#prove} answers
 * @param request whether somebody asks for help now
 */
public record Guardianship(
        String ownerId,
        String id,
        ContactState state,
        Optional<String> keptSheet,
        Optional<SealedShare> held,
        Optional<AskedProof> rehearsal,
        Optional<HelpRequest> request) {
    static final String[] NAMES = {"owner", "id", "state", "sheet", "set", "request"};

    /**
     * A share, not yet opened.
     *
     * @param set the set's id
     * @param record the owner's account record, newest last
     * @param sealed compact JWE
     */
    public record SealedShare(String set, List<String> record, String sealed) {
        public SealedShare {
            Objects.requireNonNull(set, "set is null");
            record = List.copyOf(record);
            Objects.requireNonNull(sealed, "sealed is null");
        }

        @Override
        public String toString() {
            return "SealedShare[of " + set + "]";
        }
    }

    public Guardianship {
        Objects.requireNonNull(ownerId, "ownerId is null");
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(keptSheet, "keptSheet is null");
        Objects.requireNonNull(held, "held is null");
        Objects.requireNonNull(rehearsal, "rehearsal is null");
        Objects.requireNonNull(request, "request is null");
    }

    static Guardianship read(Members told) {
        String owner = told.id("owner");
        Optional<Members> set = set(told);
        return new Guardianship(
                owner,
                told.id("id"),
                told.read("state", name -> WireNames.read(ContactState.class, name)),
                Optional.ofNullable(told.textOrNull("sheet")),
                set.map(Guardianship::held),
                set.flatMap(Guardianship::rehearsal),
                Optional.ofNullable(request(owner, told)));
    }

    private static Optional<Members> set(Members told) {
        return told.node("set").isNull()
                ? Optional.empty()
                : Optional.of(told.members("set", "id", "needed", "waitSeconds", "record", "share", "rehearsal"));
    }

    private static SealedShare held(Members set) {
        // The owner has signed these numbers in the share itself.
        set.number("needed");
        set.number("waitSeconds");
        return new SealedShare(set.id("id"), set.texts("record"), set.text("share"));
    }

    private static Optional<AskedProof> rehearsal(Members set) {
        return set.node("rehearsal").isNull()
                ? Optional.empty()
                : Optional.of(AskedProof.read(set.members("rehearsal", "id", "askedAt", "answered")));
    }

    private static @Nullable HelpRequest request(String owner, Members told) {
        return told.node("request").isNull()
                ? null
                : HelpRequest.read(
                        owner, told.members("request", "id", "key", "state", "startedAt", "expiresAt", "answer"));
    }
}
