package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.sealwell.client.Recovered;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.pins.PinStore;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.RewrapProgress;
import org.sealwell.evil.EvilServer;

/** Who has changed her account key and her phrase, and has come back with it under another password, in the scene of the evil server. */
final class KitDora {
    /** Of her own device. */
    final WatchedPins pins = new WatchedPins();

    private final Person dora;
    private String words = "";
    private String note = "";
    private int passwords;

    KitDora(EvilServer server) {
        dora = new Person(server, "dora@example.org");
    }

    /** Registers her. Call {@link #changesKeys} once she is somebody's contact. */
    Session signsUp() {
        return dora.signsUp(pins).session();
    }

    void changesKeys(Session session) {
        HealthRecord first = session.records().put(RecordDraft.of("Note", "{\"text\":\"dora's\"}"));
        note = session.records().put(first.edit("{\"text\":\"dora's, later\"}")).id();
        session.account().rotateKeys(dora.password(), RewrapProgress.SILENT);
        try (RecoveryPhrase phrase = session.replacePhrase()) {
            words = String.join(" ", phrase.words());
        }
        setsPassword(pins);
    }

    void logsIn() {
        dora.logsIn(pins);
    }

    void recovers() {
        recovered(pins).close();
    }

    void setsPasswordElsewhere() {
        setsPassword(new MemoryPinStore());
    }

    /** What is not set is not hers. */
    private void setsPassword(PinStore known) {
        String next = "dora's password " + ++passwords;
        try (Recovered recovered = recovered(known)) {
            Session session = recovered.choosePassword(next.toCharArray());
            session.sync();
            session.records().put(RecordDraft.of("Note", "{\"text\":\"back again\"}"));
        }
        dora.remembers(next);
    }

    void readsFirstRevision() {
        Session session = dora.logsInElsewhere();
        session.sync();
        String text = session.records().get(note, 1).orElseThrow().json();
        assertThat(text).isEqualTo("{\"text\":\"dora's\"}");
    }

    private Recovered recovered(PinStore known) {
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(words)) {
            return dora.device(known).connect().recoverWithPhrase(phrase);
        }
    }
}
