package org.sealwell.client.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * What the server says about items, held against the chain. An honest answer can be newer than this device's state, so a
 * mismatch is a lie only when it stands after another pull.
 */
final class ServerItems {
    private static final String ITEMS = "/api/vault/v1/items";
    private static final int TRIES = 4;

    private final Vault vault;

    ServerItems(Vault vault) {
        this.vault = vault;
    }

    Optional<HealthRecord> fetch(String id) {
        return afterPull(() -> {
            ApiAnswer answer = vault.api().call(ApiCall.get(ITEMS + "/" + id));
            Shown shown = answer.status() == 404 && answer.refusal().is("not-found")
                    ? null
                    : Shown.read(answer.require(200).members(Shown.MEMBERS));
            return vault.read(state -> {
                requireSame(id, state.item(id), shown);
                return Optional.ofNullable(vault.open(state.item(id)));
            });
        });
    }

    Set<String> search(String token, boolean collection) {
        return afterPull(() -> {
            List<Shown> shown = list((collection ? "collection=" : "token=") + token);
            return vault.read(state -> {
                Set<String> ids = new LinkedHashSet<>();
                for (Shown one : shown) {
                    requireSame(one.itemId(), state.item(one.itemId()), one);
                    ids.add(one.itemId());
                }
                requireSameSet(ids, state.idsWith(token));
                return ids;
            });
        });
    }

    List<Revision> history(String id) {
        return afterPull(() -> {
            List<Revision> shown = revisions(id);
            return vault.read(state -> {
                requireSameHistory(state.item(id), shown);
                return shown;
            });
        });
    }

    Optional<HealthRecord> revision(String id, long revision) {
        return afterPull(() -> {
            Members answer = vault.api()
                    .call(ApiCall.get(ITEMS + "/" + id + "/revisions/" + revision))
                    .require(200)
                    .members(Shown.MEMBERS);
            Shown shown = Shown.read(answer);
            return vault.read(state -> {
                Item item = state.item(id);
                if (item == null || item.revision() < revision) {
                    throw lie(Lie.INJECTED, "a revision that the chain does not hold");
                }
                shown.requireRevision(item, revision);
                return open(item, shown);
            });
        });
    }

    private Optional<HealthRecord> open(Item item, Shown shown) {
        String key = shown.key();
        String body = shown.body();
        return key == null || body == null
                ? Optional.empty()
                : Optional.of(
                        vault.sealer().open(new SealedItem(item.id, item.collection, shown.revision(), key, body)));
    }

    private List<Shown> list(String filter) {
        List<Shown> all = new ArrayList<>();
        String cursor = null;
        do {
            String path = ITEMS + "?" + filter + "&limit=500" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = vault.api().call(ApiCall.get(path)).require(200).members("items", "next");
            page.list("items", Shown.MEMBERS).forEach(item -> all.add(Shown.read(item)));
            cursor = next(page, cursor);
        } while (cursor != null);
        return all;
    }

    private List<Revision> revisions(String id) {
        List<Revision> all = new ArrayList<>();
        String cursor = null;
        do {
            String path = ITEMS + "/" + id + "/revisions?limit=500" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = vault.api().call(ApiCall.get(path)).require(200).members("revisions", "next");
            page.list("revisions", "revision", "n", "at", "deleted")
                    .forEach(one -> all.add(new Revision(
                            one.number("revision"),
                            one.number("n"),
                            one.read("at", Instant::parse),
                            one.flag("deleted"))));
            cursor = next(page, cursor);
        } while (cursor != null);
        return all;
    }

    /** A cursor goes back into a URL: what could not have come from one is refused, and so is standing still. */
    private static @Nullable String next(Members page, @Nullable String cursor) {
        String next =
                page.node("next").isIntegralNumber() ? Long.toString(page.number("next")) : page.textOrNull("next");
        if (next != null && (!next.matches("[A-Za-z0-9_.~-]{1,200}") || next.equals(cursor))) {
            throw page.wrong("next", "not a cursor");
        }
        return next;
    }

    private static void requireSame(String id, @Nullable Item item, @Nullable Shown shown) {
        if (shown == null) {
            if (item != null) {
                throw lie(Lie.OMITTED, "an item of the chain is said not to exist");
            }
            return;
        }
        if (!shown.itemId().equals(id)) {
            throw lie(Lie.ITEM_REPLACED, "another item than the one asked for");
        }
        if (item == null) {
            throw lie(Lie.INJECTED, "an item that the chain does not hold");
        }
        shown.requireLatest(item);
    }

    private static void requireSameSet(Set<String> shown, Set<String> known) {
        if (!shown.containsAll(known)) {
            throw lie(Lie.OMITTED, "a search result leaves items out");
        }
        if (!known.containsAll(shown)) {
            throw lie(Lie.INJECTED, "a search result holds items without the token");
        }
    }

    private static void requireSameHistory(@Nullable Item item, List<Revision> shown) {
        long revision = item == null ? 0 : item.revision();
        if (shown.size() != revision) {
            throw lie(shown.size() < revision ? Lie.OMITTED : Lie.INJECTED, "a history of another length");
        }
        for (Revision one : shown) {
            Item.Past past = Objects.requireNonNull(item, "item is null").past(revision);
            if (one.revision() != revision || one.n() != past.n() || one.deleted() != past.deleted()) {
                throw lie(Lie.REVISION_WRONG, "a history that is not the chain's");
            }
            revision--;
        }
    }

    private <T> T afterPull(java.util.function.Supplier<T> question) {
        long before = Objects.requireNonNull(vault.sync(), "head is null").n();
        for (int tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (ServerLiedException e) {
                long now = vault.sync().n();
                if (tries == TRIES || now == before) {
                    throw e;
                }
                before = now;
            }
        }
    }

    private static ServerLiedException lie(Lie lie, String detail) {
        return new ServerLiedException(lie, detail);
    }
}
