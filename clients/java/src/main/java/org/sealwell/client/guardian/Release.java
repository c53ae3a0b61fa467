package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.Rounds;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.ServerLiedException;

/** Step 10: what the service hands out when a request is ready, and the key that it and the approvals give. */
final class Release {
    private final RecoveryTicket ticket;
    private final AccountRecord record;
    private final Statement statement;
    private final Rounds rounds;
    private final Map<String, String> good = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Instant> toCome = new ArrayList<>();

    /**
     * @param record the owner's, which signs itself
     * @param statement signed by its key
     */
    Release(RecoveryTicket ticket, AccountRecord record, Statement statement, Rounds rounds) {
        this.ticket = ticket;
        this.record = record;
        this.statement = statement;
        this.rounds = rounds;
    }

    /**
     * Opens an approval, and keeps its share if it is good.
     *
     * @throws ServerLiedException for a beacon that lies: no contact is to blame for that
     */
    void take(Members told) {
        String guardian = told.id("guardian");
        long round = told.number("round");
        if (!told.text("chain").equals(rounds.beacon().chain()) || round < 1 || round > Beacon.LAST_ROUND) {
            leftOut.add(guardian);
            return;
        }
        try {
            take(guardian, told, round, rounds.signature(round));
        } catch (NotYetException e) {
            toCome.add(e.opensAt());
        }
    }

    private void take(String guardian, Members told, long round, String signature) {
        try {
            String words = words(guardian, told, round, signature);
            if (good.putIfAbsent(guardian, words) != null) {
                throw SignedShare.forged("two approvals of one contact");
            }
        } catch (ServerLiedException e) {
            leftOut.add(guardian);
        }
    }

    private String words(String guardian, Members told, long round, String signature) {
        Statement.Member member = statement
                .member(guardian)
                .orElseThrow(() -> SignedShare.forged("an approval of somebody who is not in the set"));
        Approval.Place place = new Approval.Place(
                ticket.accountId(), ticket.request(), guardian, new TimeLock(rounds.beacon(), round));
        String jws = new Approval(told.text("lock"), told.text("approval")).open(place, ticket.key(), signature);
        return SignedShare.verify(jws, record.sign())
                .requireOf(ticket.accountId(), statement.set(), guardian, member.account())
                .words();
    }

    /**
     * C, of as many good shares as are needed.
     *
     * @throws NotYetException when some that are good are still to come
     * @throws TooFewSharesException when there are not enough
     */
    Secret secret() {
        long missing = statement.needed() - good.size();
        if (missing > toCome.size()) {
            throw new TooFewSharesException(good.size(), statement.needed(), leftOut);
        }
        if (missing > 0) {
            throw new NotYetException(
                    toCome.stream().sorted().skip(missing - 1).findFirst().orElseThrow());
        }
        try {
            return Slip39.combine(
                    good.values().stream().limit(statement.needed()).toList());
        } catch (ShareException e) {
            throw SignedShare.forged("shares that do not fit together");
        }
    }

    /** Ids of the contacts whose shares fail. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
