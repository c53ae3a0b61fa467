package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.StoredAccount;
import org.sealwell.evil.StoredActivity;
import org.sealwell.evil.StoredVault;
import org.sealwell.evil.Told;

/** What a client under test has made, and the ways to spoil it. The module's README says how it is made. */
public final class Scene {
    /** The id of the item that attacks plant. */
    public static final String PLANTED = "AAAAAAAAAAAAAAAAAAAAAA";

    static final String AUTH = "/api/auth/v1";
    static final String VAULT = "/api/vault/v1";
    static final String NOTIFICATIONS = "/api/notifications/v1";

    /** Its registration and its five commits; a client may have made more since. */
    private static final int ENTRIES = 6;

    private final EvilServer server;
    private final StoredAccount victim;
    private final StoredAccount other;
    private final SceneItems items;

    /**
     * The scene of these people and items.
     *
     * @param items ids by {@code first}, {@code second} and {@code deleted}
     * @throws SceneException when it is not the scene that the attacks are made for
     */
    public Scene(EvilServer server, String victim, String other, Map<String, String> items) {
        this.server = server;
        this.victim = account(server, victim);
        this.other = account(server, other);
        this.items = SceneItems.in(vault(), items);
        if (othersVault().commits.isEmpty()) {
            throw new SceneException(other + " must have a note");
        }
        if (activity().entries.size() < ENTRIES) {
            throw new SceneException("The activity of " + victim + " must tell of its commits");
        }
    }

    private static StoredAccount account(EvilServer server, String email) {
        return server.auth().find(email).orElseThrow(() -> new SceneException(email + " has no account here"));
    }

    StoredAccount victim() {
        return victim;
    }

    StoredAccount other() {
        return other;
    }

    StoredVault vault() {
        return server.vault().of(victim.accountId);
    }

    StoredVault othersVault() {
        return server.vault().of(other.accountId);
    }

    StoredActivity activity() {
        return server.notifications().of(victim.accountId);
    }

    StoredActivity othersActivity() {
        return server.notifications().of(other.accountId);
    }

    SceneItems items() {
        return items;
    }

    /** The stored checkpoint. */
    ObjectNode checkpoint() {
        return Objects.requireNonNull(vault().checkpoint, "a scene has a checkpoint");
    }

    /** The newest revision of the first item, to be rewritten. */
    ObjectNode first() {
        return revisionsOf(items.first()).get(1);
    }

    /** The only revision of the second item, to be rewritten. */
    ObjectNode second() {
        return revisionsOf(items.second()).get(0);
    }

    List<ObjectNode> revisionsOf(String item) {
        return Objects.requireNonNull(vault().items.get(item), "a scene has its items");
    }

    /** The one change of a commit, from 1, to be rewritten. */
    ObjectNode change(int commit) {
        return (ObjectNode) vault().commits.get(commit - 1).path("changes").get(0);
    }

    /** From now on, what is told at a path (a regular expression) is changed. */
    void tells(String method, String path, Consumer<ObjectNode> change) {
        server.tells(method, path, (asked, honest) -> honest.but(change));
    }

    /** From now on, this is told at a path (a regular expression), whatever would be true. */
    void tellsInstead(String method, String path, Told told) {
        server.tells(method, path, (asked, honest) -> told);
    }
}
