package org.sealwell.client.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.journey.Helpers;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.recovery.KeyWrap;
import org.sealwell.evil.EvilServer;

/** A set that somebody else has made for an account, even somebody who has its recovery key. */
class ForgedSetTest {
    private static final long ROUND = 1;

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);
    private final SecureRandom random = new SecureRandom();
    private final KeyPair stranger = KeyPair.random(random);
    private final KeyPair strangersAgree = KeyPair.random(random);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leadsNowhere() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        RecoveryTicket ticket = RecoveryTicket.read(asking.ticket());
        all.approves(0);
        all.approves(1);
        all.help.circle().waitsNoLonger();
        all.help.tells("POST", "/api/recovery/v1/requests/.+/release", told -> forge(told, ticket));

        assertThatThrownBy(asking::open)
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(Lie.GUARDIAN_FORGED))
                .hasMessageContaining("somebody else than the account");
    }

    private void forge(ObjectNode told, RecoveryTicket ticket) {
        String owner = ticket.accountId();
        List<Statement.Member> members = new ArrayList<>();
        all.ids.forEach(id -> members.add(
                new Statement.Member(id, owner, strangersAgree.publicKey().thumbprint())));
        Statement statement = new Statement(owner, told.path("set").asText(), 2, 0, members);
        Secret contacts = Secret.random(random);
        Secret service = Secret.random(random);
        told.put("serverHalf", Base64Url.encode(service.copyBytes()));
        told.put(
                "wrap",
                GuardianKey.wrap(
                        new GuardianKey.Halves(contacts, service), owner, statement.set(), recovery(owner), random));
        AccountRecord record = AccountRecord.first(owner, stranger, strangersAgree.publicKey());
        record.chain().forEach(told.putArray("record")::add);
        told.put("statement", statement.signedBy(stranger));
        List<String> words = Slip39.split(contacts, 2, 3, random);
        told.putArray("approvals");
        for (int i = 0; i < 2; i++) {
            approve(told, ticket, statement, words.get(i), i);
        }
    }

    private void approve(ObjectNode told, RecoveryTicket ticket, Statement statement, String words, int friend) {
        String id = all.ids.get(friend);
        String jws = new SignedShare(statement.owner(), statement.set(), id, statement.owner(), 2, 3, 0, "Anna", words)
                .signedBy(stranger);
        TimeLock until = new TimeLock(Beacon.DEVELOPMENT, ROUND);
        Approval approval = Approval.seal(
                new Approval.Place(statement.owner(), ticket.request(), id, until),
                jws,
                ticket.key().publicKey(),
                random);
        told.withArray("approvals")
                .addObject()
                .put("guardian", id)
                .put("chain", Beacon.DEVELOPMENT.chain())
                .put("round", ROUND)
                .put("lock", approval.lock())
                .put("approval", approval.envelope());
    }

    /** RK, by the phrase. */
    private Secret recovery(String owner) {
        String wrap = server.recovery().phrase(owner).path("wrap").asText();
        return KeyWrap.open(all.registered.phrase().key(), Contexts.byPhrase(owner), wrap);
    }
}
