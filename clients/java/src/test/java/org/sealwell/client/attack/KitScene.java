package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.journey.Person;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

/** The scene of the evil server, and the steps that its attacks are tried with, played with the SDK. */
final class KitScene {
    /** Texts that no request may hold. */
    static final List<String> SECRETS = List.of("one, later", "correct horse battery");

    private static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);
    private static final String PLANTED = "AAAAAAAAAAAAAAAAAAAAAA";

    final WatchedPins pins = new WatchedPins();
    private final Person anna;
    private final Person ben;
    private final Session laptop;
    private final HealthRecord first;
    private final HealthRecord second;
    private final HealthRecord deleted;
    private final String bensId;

    KitScene(EvilServer server) {
        anna = new Person(server, "anna@example.org");
        ben = new Person(server, "ben@example.org");
        laptop = signsUpAboveTheFloor();
        HealthRecord one = laptop.records().put(note("one").index(CODE, "a"));
        second = laptop.records().put(note("two").index(CODE, "a"));
        first = laptop.records().put(one.edit("{\"text\":\"one, later\"}"));
        laptop.checkpoint();
        deleted = laptop.records().put(note("three").index(CODE, "a"));
        laptop.records().delete(deleted);
        Session bens = ben.signsUp();
        bens.records().put(note("ben's").index(CODE, "b"));
        bensId = bens.accountId();
        laptop.accountRecord(bensId);
        laptop.activity().latest();
    }

    /** So that there is something to be lowered. */
    private Session signsUpAboveTheFloor() {
        Sealwell sealwell =
                anna.device(pins).passwordKdf(new KdfParameters.Pbkdf2(700_000)).connect();
        sealwell.startRegistration(anna.email());
        return sealwell.confirmRegistration(anna.email(), HonestAuth.CODE, anna.password())
                .session();
    }

    private static RecordDraft note(String text) {
        return RecordDraft.of("Note", "{\"text\":\"" + text + "\"}");
    }

    /** What the control API is told. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("victim", anna.email()).put("other", ben.email());
        json.putObject("items")
                .put("first", first.id())
                .put("second", second.id())
                .put("deleted", deleted.id());
        return json;
    }

    /** Tries one step of the catalogue. */
    void plays(String step) {
        switch (step) {
            case "log-in-on-known-device" -> anna.logsIn(pins);
            case "log-in-on-new-device" -> anna.logsInElsewhere();
            case "sync-on-known-device" -> laptop.sync();
            case "sync-after-restart" -> anna.logsIn(pins).sync();
            case "sync-on-new-device" -> anna.logsInElsewhere().sync();
            case "sync-after-new-device-wrote" -> {
                anna.logsInElsewhere().records().put(note("from elsewhere"));
                laptop.sync();
            }
            case "write-on-known-device" -> laptop.records().put(note("more"));
            case "read-usage" -> laptop.usage();
            case "fetch-first" -> laptop.records().fetch(first.id());
            case "fetch-first-after-restart" -> anna.logsIn(pins).records().fetch(first.id());
            case "fetch-second" -> laptop.records().fetch(second.id());
            case "fetch-deleted" -> laptop.records().fetch(deleted.id());
            case "fetch-planted" -> laptop.records().fetch(PLANTED);
            case "search-by-code" -> laptop.records().search(CODE, "a");
            case "list-collection" -> laptop.records().searchCollection("Note");
            case "history-of-first" -> laptop.records().history(first.id());
            case "read-revision-1-of-first" -> laptop.records().get(first.id(), 1);
            case "read-revision-2-of-first" -> laptop.records().get(first.id(), 2);
            case "read-record-of-other" -> laptop.accountRecord(bensId);
            case "read-record-of-other-after-restart" -> anna.logsIn(pins).accountRecord(bensId);
            case "read-record-of-other-on-new-device" -> anna.logsInElsewhere().accountRecord(bensId);
            case "read-activity-on-known-device" -> laptop.activity().latest();
            case "read-activity-after-restart" -> anna.logsIn(pins).activity().latest();
            case "read-activity-on-new-device" ->
                anna.logsInElsewhere().activity().latest();
            default -> throw new IllegalArgumentException("there is a new step: " + step);
        }
    }

    /** The session that was lied to goes on with an honest server, and has lost and gained nothing. */
    void goesOn() {
        long known = laptop.head().n();
        assertThat(laptop.sync().n()).isEqualTo(known);
        assertThat(laptop.records().fetch(first.id())).contains(first);
        assertThat(laptop.records().search(CODE, "a")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().get(deleted.id())).isEmpty();
    }
}
