package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.evil.StoredAccount;
import org.sealwell.client.journey.Person;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;

/** Lies about other people's keys. */
@Tag("row-04")
class RecordAttacksTest extends Attack {
    private final SecureRandom random = new SecureRandom();
    private Session laptop;
    private StoredAccount ben;

    @BeforeEach
    void annaAndBen() {
        laptop = anna.signsUp(pins).session();
        new Person(server, "ben@example.org").signsUp();
        ben = server.auth().account("ben@example.org");
    }

    private void told(List<String> chain) {
        ArrayNode record = ben.keyring.putArray("record");
        chain.forEach(record::add);
    }

    @Test
    void anHonestRecordIsTakenAndKept() {
        AccountRecord first = laptop.accountRecord(ben.accountId);

        assertThat(first.number()).isEqualTo(1);
        assertThat(laptop.accountRecord(ben.accountId)).isEqualTo(first);
        assertThatThrownBy(() -> laptop.accountRecord("AAAAAAAAAAAAAAAAAAAAAA"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("not-found"))
                        .isTrue());
    }

    @Test
    void aKeySwappedAfterTheFirstLookIsNoticedAlsoAfterARestart() {
        laptop.accountRecord(ben.accountId);
        KeyPair evil = KeyPair.random(random);
        told(AccountRecord.first(ben.accountId, evil, evil.publicKey()).chain());

        assertLie(Lie.RECORD_FORKED, () -> laptop.accountRecord(ben.accountId));
        assertLie(Lie.RECORD_FORKED, () -> anna.logsIn(pins).accountRecord(ben.accountId));
    }

    @Test
    void aSuccessorThatTheKnownKeyDidNotVouchForIsRefused() {
        AccountRecord known = laptop.accountRecord(ben.accountId);
        KeyPair evil = KeyPair.random(random);
        told(known.next(evil, evil, evil.publicKey()).chain());

        assertLie(Lie.RECORD_INVALID, () -> laptop.accountRecord(ben.accountId));
    }

    @Test
    void anotherPersonsRecordIsNotBens() {
        told(laptop.accountRecord(laptop.accountId()).chain());

        assertLie(Lie.RECORD_INVALID, () -> laptop.accountRecord(ben.accountId));
    }
}
