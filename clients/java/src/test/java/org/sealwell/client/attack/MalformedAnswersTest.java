package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Registered;
import org.sealwell.client.Session;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.recovery.RecoveryKit;
import org.sealwell.client.share.OwnedShare;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.Visit;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.evil.Told;

/** Nothing on the wire is optional: a protection cannot be left out. */
@Tag("row-09")
class MalformedAnswersTest extends Attack {
    private static final String VAULT = "/api/vault/v1";
    private static final String AUTH = "/api/auth/v1";
    private static final String SHARES = "/api/shares/v1/shares";

    private int broken;

    @Test
    void everyMemberOfEveryVaultAnswerIsNeeded() {
        Session session = anna.signsUp(pins).session();
        HealthRecord note = note(session, "one");
        session.checkpoint();
        everyMember("GET", VAULT + "/head", session::usage);
        everyMember("GET", VAULT + "/commits", session::sync);
        everyMember("GET", VAULT + "/items/[^/]+", () -> session.records().fetch(note.id()));
        everyMember("GET", VAULT + "/items", () -> session.records().searchCollection("Note"));
        everyMember(
                "GET", VAULT + "/items/.+/revisions", () -> session.records().history(note.id()));
        everyMember(
                "GET", VAULT + "/items/.+/revisions/1", () -> session.records().get(note.id(), 1));
        everyMember("GET", "/api/recovery/v1/plan", session::phraseState);
        session.recoveryKit().make(2, 3);
        everyMember("GET", "/api/recovery/v1/plan", session.recoveryKit()::state);
        everyMember("GET", AUTH + "/account", () -> session.account().details());
        everyMember("GET", AUTH + "/sessions", () -> session.account().sessions());
        everyMember("GET", AUTH + "/accounts/.+/record", () -> session.accountRecord(session.accountId()));
        assertThat(broken).isGreaterThan(100);
    }

    @Test
    void everyMemberOfEveryAnswerToWhoRecoversIsNeeded() {
        Registered registered = anna.signsUp(pins);
        RecoveryKit kit = registered.session().recoveryKit();
        List<String> sheets = kit.make(2, 3).subList(1, 3);
        everyMember("POST", "/api/recovery/v1/kit/openings", () -> kit.rehearse(sheets));
        everyMember("POST", "/api/recovery/v1/kit/openings", () -> recovers(sheets));
        everyMember("POST", AUTH + "/recovery/keyring", () -> recovers(sheets));
        everyMember("POST", "/api/recovery/v1/phrase/openings", () -> registered
                .session()
                .rehearsePhrase(registered.phrase()));
        assertThat(broken).isGreaterThan(30);
    }

    private void recovers(List<String> sheets) {
        anna.device(pins).connect().recoverWithKit(sheets).close();
    }

    /** The newest entry has neither a subject nor a count: one that is taken away would be another lie. */
    @Test
    void everyMemberOfEveryAnswerOfNotificationsIsNeeded() {
        Session session = anna.signsUp(pins).session();
        everyMember("GET", "/api/notifications/v1/activity", () -> session.activity()
                .latest());
        everyMember("GET", "/api/notifications/v1/preferences", () -> session.mailPreferences()
                .get());
        assertThat(broken).isGreaterThan(40);
    }

    @Test
    void everyMemberOfAFullPullIsNeeded() {
        note(anna.signsUp(pins).session(), "one");
        Session phone = anna.logsInElsewhere();

        everyMember("GET", VAULT + "/commits", () -> anna.logsInElsewhere().sync(), phone::sync);
        assertThat(phone.head().n()).isZero();
        assertThat(phone.sync().n()).isEqualTo(1);
    }

    @Test
    void everyMemberOfEveryAnswerAboutSharesIsNeeded() {
        Session session = anna.signsUp(pins).session();
        ShareLink bens = session.shares()
                .create(
                        List.of(note(session, "ben's")),
                        SharePolicy.titled("Ben's").onlyFor("ben@example.org"));
        ShareLink link = session.shares().create(List.of(note(session, "one")), SharePolicy.titled("One"));
        Visit visit = anna.device(pins).connect().visit(link);
        Visit proving = anna.device(pins).connect().visit(bens);
        OwnedShare seen = session.shares().get(link.shareId());
        everyMember("GET", SHARES, () -> session.shares().list());
        everyMember("GET", SHARES + "/[^/]+", () -> session.shares().get(link.shareId()));
        everyMember("POST", SHARES + "/.+/unlock", () -> session.shares().unlock(link.shareId()));
        everyMember("POST", SHARES + "/.+/challenge", visit::ask);
        everyMember("POST", SHARES + "/.+/verifications", () -> proving.prove("ben@example.org", "12345678"));
        everyMember("POST", SHARES + "/.+/open", visit::open);
        everyMember("GET", SHARES + "/.+/accesses", () -> session.shares().accesses(link.shareId()));
        everyMember("POST", SHARES, () -> session.shares().create(List.of(), SharePolicy.titled("Two")));
        assertThat(session.shares().get(link.shareId()).terms()).isEqualTo(seen.terms());
        assertThat(broken).isGreaterThan(100);
    }

    @Test
    void everyMemberOfALoginIsNeeded() {
        anna.signsUp(pins);
        everyMember("POST", AUTH + "/login/start", () -> anna.logsIn(pins));
    }

    @Test
    void textThatIsNoJsonAndMembersToldTwiceAreRefused() {
        Session session = anna.signsUp(pins).session();
        for (String text :
                List.of("", "null", "[]", "{", "<html>", "{\"sessions\":[],\"sessions\":[]}", "{\"sessions\":[]} {}")) {
            server.tells("GET", AUTH + "/sessions", (asked, honest) -> Told.raw(200, text));
            assertLie(Lie.MALFORMED_ANSWER, () -> session.account().sessions());
            server.isHonest();
        }
    }

    /** Takes each member away in turn, sets it to null where it was not, and adds one more. */
    private void everyMember(String method, String path, Runnable call) {
        everyMember(method, path, call, call);
    }

    private void everyMember(String method, String path, Runnable honestCall, Runnable call) {
        List<JsonNode> seen = new ArrayList<>();
        server.tells(method, path, (asked, honest) -> {
            seen.add(honest.body());
            return honest;
        });
        honestCall.run();
        server.isHonest();
        for (String pointer : pointers("", seen.get(seen.size() - 1))) {
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            lie(method, path, call, parent, object -> object.remove(name));
            lie(method, path, call, parent, object -> object.put("unknown-" + name, 1));
            if (!seen.get(seen.size() - 1).at(pointer).isNull()) {
                lie(method, path, call, parent, object -> object.putNull(name));
            }
        }
    }

    private void lie(String method, String path, Runnable call, String parent, Consumer<ObjectNode> change) {
        server.tells(
                method,
                path,
                (asked, honest) -> honest.but(body -> {
                    if (body.at(parent) instanceof ObjectNode object) {
                        change.accept(object);
                    }
                }));
        assertLie(Lie.MALFORMED_ANSWER, call::run);
        broken++;
        server.isHonest();
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                pointers.add(at + "/" + name);
                pointers.addAll(pointers(at + "/" + name, node.path(name)));
            });
        } else if (node.isArray() && !node.isEmpty()) {
            pointers.addAll(pointers(at + "/0", node.get(0)));
        }
        return pointers;
    }
}
