package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sealwell.client.Recovered;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.pins.PinStore;
import org.sealwell.client.share.OwnedShare;
import org.sealwell.client.share.OwnedSmartLink;
import org.sealwell.client.share.ShareLink;
import org.sealwell.client.share.SharePolicy;
import org.sealwell.client.share.SmartLinkPolicy;
import org.sealwell.client.smart.SmartHealthLink;
import org.sealwell.client.smart.SmartViewer;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

/** The scene of the evil server, and the steps that its attacks are tried with, played with the SDK. */
final class KitScene {
    /** Texts that no request may hold. */
    static final List<String> SECRETS = List.of("one, later", "correct horse battery", "told by telephone");

    private static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);
    private static final char[] LINK_PASSWORD = "told by telephone".toCharArray();
    private static final char[] PASSCODE = "2718".toCharArray();
    private static final Instant LATER = Instant.parse("2026-02-03T04:05:06Z");
    private static final String PLANTED = "AAAAAAAAAAAAAAAAAAAAAA";

    private final WatchedPins pins = new WatchedPins();
    private final Person anna;
    private final Person ben;
    /** Somebody without an account: one for all links, since each has a connection of their own. */
    private final Sealwell stranger;

    private final SmartViewer viewer = Sealwell.smartViewer();
    private final Session laptop;
    private final String annasWords;
    private final List<String> annasSheets;
    private final HealthRecord first;
    private final HealthRecord second;
    private final HealthRecord deleted;
    private final ShareLink guarded;
    private final ShareLink unguarded;
    private final SmartHealthLink smart;
    private final SmartHealthLink direct;
    private final String smartId;
    private final String directId;
    private final String bensId;
    private final KitHelp help;

    KitScene(EvilServer server) {
        anna = new Person(server, "anna@example.org");
        ben = new Person(server, "ben@example.org");
        stranger = anna.device(new MemoryPinStore()).connect();
        Registered annas = signsUpAboveTheFloor();
        laptop = annas.session();
        annasWords = String.join(" ", annas.phrase().words());
        annasSheets = laptop.recoveryKit().make(2, 3).subList(1, 3);
        HealthRecord one = laptop.records().put(note("one").index(CODE, "a"));
        second = laptop.records().put(note("two").index(CODE, "a"));
        first = laptop.records().put(one.edit("{\"text\":\"one, later\"}"));
        laptop.checkpoint();
        deleted = laptop.records().put(note("three").index(CODE, "a"));
        laptop.records().delete(deleted);
        Session bens = ben.signsUp();
        HealthRecord bensNote = bens.records().put(note("ben's").index(CODE, "b"));
        bens.shares().create(List.of(bensNote), SharePolicy.titled("Ben's"));
        bensId = bens.accountId();
        laptop.accountRecord(bensId);
        guarded = laptop.shares().create(List.of(first), SharePolicy.titled("Guarded"), LINK_PASSWORD);
        unguarded = laptop.shares().create(List.of(first), SharePolicy.titled("Unguarded"));
        List<HealthRecord> resource =
                List.of(laptop.records().put(RecordDraft.of("Basic", "{\"resourceType\":\"Basic\"}")));
        smart = laptop.smartLinks().create(resource, SmartLinkPolicy.labelled("Smart"), PASSCODE);
        direct = laptop.smartLinks()
                .create(resource, SmartLinkPolicy.labelled("Direct").leadingToItsFile());
        // Newest first: a link is not told its id.
        List<OwnedSmartLink> smartLinks = laptop.smartLinks().list();
        directId = smartLinks.get(0).id();
        smartId = smartLinks.get(1).id();
        help = new KitHelp(server, anna, laptop, bens);
        laptop.activity().latest();
    }

    /** So that there is something to be lowered. */
    private Registered signsUpAboveTheFloor() {
        Sealwell sealwell =
                anna.device(pins).passwordKdf(new KdfParameters.Pbkdf2(700_000)).connect();
        sealwell.startRegistration(anna.email());
        return sealwell.confirmRegistration(anna.email(), HonestAuth.CODE, anna.password());
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
        json.putObject("links")
                .put("guarded", guarded.shareId())
                .put("unguarded", unguarded.shareId())
                .put("smart", smartId)
                .put("direct", directId);
        return json;
    }

    /** All that is pinned on the devices whose pins count. */
    List<Map<String, String>> pinned() {
        return List.of(pins.pinned(), help.dora.pins.pinned());
    }

    /** Tries one step of the catalogue. */
    void plays(String step) {
        switch (step) {
            case "log-in-on-known-device" -> anna.logsIn(pins);
            case "log-in-on-new-device" -> anna.logsInElsewhere();
            case "recover-on-known-device" -> recovers(pins);
            case "recover-on-new-device" -> recovers(new MemoryPinStore());
            case "recover-with-kit" ->
                anna.device(new MemoryPinStore())
                        .connect()
                        .recoverWithKit(annasSheets)
                        .close();
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
            case "open-guarded-link" -> stranger.visit(guarded).open(LINK_PASSWORD);
            case "open-unguarded-link" -> stranger.visit(unguarded).open(LINK_PASSWORD);
            case "make-link" ->
                laptop.shares()
                        .create(List.of(first), SharePolicy.titled("More").until(LATER));
            case "list-links" -> laptop.shares().list();
            case "read-link" -> laptop.shares().get(guarded.shareId());
            case "limit-link" -> {
                OwnedShare seen = laptop.shares().get(unguarded.shareId());
                laptop.shares().change(seen, seen.terms().atMost(1_000));
            }
            case "read-log" -> laptop.shares().accesses(guarded.shareId());
            case "open-smart-link" -> viewer.open(smart, "Ben", PASSCODE);
            case "open-direct-link" -> viewer.open(direct, "Ben");
            case "list-smart-links" -> laptop.smartLinks().list();
            case "read-smart-log" -> laptop.smartLinks().accesses(smartId);
            case "check-capsule" -> laptop.timeCapsule().check();
            case "recover-with-capsule" -> help.recoversWithCapsule();
            case "read-contacts" -> laptop.trustedContacts().read();
            case "read-contacts-on-new-device" ->
                anna.logsInElsewhere().trustedContacts().read();
            case "approve-request" -> help.benApproves();
            case "recover-with-contacts" -> help.recoversWithContacts();
            case "log-in-dora-on-her-device" -> help.dora.logsIn();
            case "recover-dora-on-her-device" -> help.dora.recovers();
            case "set-password-of-dora" -> help.dora.setsPasswordElsewhere();
            case "read-revision-1-of-doras" -> help.dora.readsFirstRevision();
            case "register" -> help.somebodyRegisters();
            case "confirm-recovery" -> help.confirmsRecovery();
            case "read-activity-on-known-device" -> laptop.activity().latest();
            case "read-activity-after-restart" -> anna.logsIn(pins).activity().latest();
            case "read-activity-on-new-device" ->
                anna.logsInElsewhere().activity().latest();
            default -> throw new IllegalArgumentException("there is a new step: " + step);
        }
    }

    private void recovers(PinStore known) {
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(annasWords);
                Recovered recovered = anna.device(known).connect().recoverWithPhrase(phrase)) {
            assertThat(recovered.accountId()).isEqualTo(laptop.accountId());
            assertThat(recovered.email()).isEqualTo(anna.email());
        }
    }

    /** The session that was lied to goes on with an honest server, and has lost and gained nothing. */
    void goesOn() {
        long known = laptop.head().n();
        assertThat(laptop.sync().n()).isEqualTo(known);
        assertThat(laptop.records().fetch(first.id())).contains(first);
        assertThat(laptop.records().search(CODE, "a")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().get(deleted.id())).isEmpty();
        assertThat(laptop.shares().list()).extracting(OwnedShare::link).contains(guarded, unguarded);
        assertThat(stranger.visit(guarded).open(LINK_PASSWORD).title()).isEqualTo("Guarded");
        assertThat(laptop.smartLinks().list()).extracting(OwnedSmartLink::link).contains(smart, direct);
        help.goesOn();
    }
}
