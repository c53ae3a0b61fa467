package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.StoredAccount;
import org.sealwell.evil.StoredActivity;
import org.sealwell.evil.StoredShare;
import org.sealwell.evil.StoredVault;
import org.sealwell.evil.Told;

/** What a client under test has made, and the ways to spoil it. The module's README says how it is made. */
public final class Scene {
    /** The id of the item that attacks plant. */
    public static final String PLANTED = "AAAAAAAAAAAAAAAAAAAAAA";

    /** The chain of the beacon that a server on this machine has not. */
    static final String QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

    /** Where nothing is. */
    static final String ELSEWHERE = "/api/shares/v1/elsewhere";

    static final String AUTH = "/api/auth/v1";
    /** What a recovery key leads to, whichever way it came back. */
    static final String RECOVERED_KEYRING = AUTH + "/recovery/keyring";

    static final String VAULT = "/api/vault/v1";
    static final String SHARES = "/api/shares/v1/shares";
    static final String SMART_LINKS = "/api/shares/v1/smart-links";
    static final String SHL = "/api/shares/v1/shl";
    static final String RECOVERY = "/api/recovery/v1";
    static final String NOTIFICATIONS = "/api/notifications/v1";

    private static final int LONG = 1_000;

    /** Its registration and its five commits; a client may have made more since. */
    private static final int ENTRIES = 6;

    private final EvilServer server;
    private final StoredAccount victim;
    private final StoredAccount other;
    private final SceneItems items;
    private final SceneLinks links;
    private final SceneCircle circle;
    private final SceneDora dora;

    /**
     * The scene of these people, items and links.
     *
     * @param items ids by {@code first}, {@code second} and {@code deleted}
     * @param links ids by {@code guarded}, {@code unguarded}, {@code smart} and {@code direct}
     * @throws SceneException when it is not the scene that the attacks are made for
     */
    public Scene(EvilServer server, String victim, String other, Map<String, String> items, Map<String, String> links) {
        this.server = server;
        this.victim = account(server, victim);
        this.other = account(server, other);
        this.items = SceneItems.in(vault(), items);
        this.links = SceneLinks.in(server.shares(), this.victim.accountId, links);
        if (othersVault().commits.isEmpty()) {
            throw new SceneException(other + " must have a note");
        }
        if (phraseOf(this.victim) == null || phraseOf(this.other) == null) {
            throw new SceneException(victim + " and " + other + " must have a phrase");
        }
        if (server.recovery().kit(this.victim.accountId) == null) {
            throw new SceneException(victim + " must have a kit");
        }
        if (server.recovery().capsule(this.victim.accountId) == null) {
            throw new SceneException(victim + " must have a time capsule");
        }
        this.circle = SceneCircle.in(server.contacts().of(this.victim.accountId), this.other.accountId);
        this.dora = SceneDora.in(
                server, circle.contact(circle.dora()).path("account").asText());
        if (server.shares().madeBy(this.other.accountId).isEmpty()) {
            throw new SceneException(other + " must have a share");
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

    /** The wrap of the other person's recovery key under their phrase. */
    String othersPhraseWrap() {
        return Objects.requireNonNull(phraseOf(other), "a scene has phrases")
                .path("wrap")
                .asText();
    }

    /** The wrap of the victim's recovery key under their phrase. */
    String phraseWrap() {
        return Objects.requireNonNull(phraseOf(victim), "a scene has phrases")
                .path("wrap")
                .asText();
    }

    private @Nullable ObjectNode phraseOf(StoredAccount account) {
        return server.recovery().phrase(account.accountId);
    }

    SceneItems items() {
        return items;
    }

    SceneLinks links() {
        return links;
    }

    /** The victim's trusted contacts. */
    SceneCircle circle() {
        return circle;
    }

    /** Whose keys have changed. */
    SceneDora dora() {
        return dora;
    }

    /** The newest of the victim's account records. */
    String victimsRecord() {
        JsonNode record = victim.keyring.path("record");
        return record.get(record.size() - 1).asText();
    }

    /** Something that the other person has shared. */
    StoredShare othersShare() {
        return server.shares().madeBy(other.accountId).get(0);
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

    /**
     * From now on, a list goes on from one empty page to the next. After a while it ends all the same: a client that does not
     * notice shall fail, and not hang.
     */
    void goesOnForLong(String path, String list) {
        AtomicInteger pages = new AtomicInteger();
        tells("GET", path, page -> {
            page.putArray(list);
            int n = pages.incrementAndGet();
            page.put("next", n > LONG ? null : Integer.toString(n));
        });
    }

    /** From now on, whoever asks there is sent to {@link #ELSEWHERE}. */
    void sendsElsewhere(String method, String path) {
        tellsInstead(method, path, Told.empty(307).with("Location", ELSEWHERE));
    }

    /** From now on, this is told at a path (a regular expression), and what was asked for is not done. */
    void doesNot(String method, String path, Told told) {
        server.refuses(method, path, told, Integer.MAX_VALUE);
    }

    /** From now on, this is told at a path (a regular expression), whatever would be true. */
    void tellsInstead(String method, String path, Told told) {
        server.tells(method, path, (asked, honest) -> told);
    }
}
