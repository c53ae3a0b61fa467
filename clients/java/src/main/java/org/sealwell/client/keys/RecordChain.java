package org.sealwell.client.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.SignedText;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Checking an account record: numbers, names, signatures, vouchers and pins. */
public final class RecordChain {
    private RecordChain() {}

    /**
     * Walks the chain from its first record, which everything else is vouched for by.
     *
     * @param pinned the chain seen before, or empty
     * @throws ServerLiedException {@link Lie#RECORD_INVALID}, {@link Lie#KEYRING_OLD} for a shorter chain than the pinned
     *     one, {@link Lie#RECORD_FORKED} for another one
     */
    public static AccountRecord verify(String accountId, List<String> chain, List<String> pinned) {
        requirePrefix(pinned, chain);
        AccountRecord verified = null;
        for (String jws : chain) {
            verified = verifyNext(accountId, verified, jws);
        }
        if (verified == null) {
            throw invalid("an empty account record");
        }
        return new AccountRecord(accountId, verified.number(), verified.sign(), verified.agree(), chain);
    }

    private static void requirePrefix(List<String> pinned, List<String> chain) {
        if (chain.size() < pinned.size()) {
            throw new ServerLiedException(Lie.KEYRING_OLD, "an account record shorter than the pinned one");
        }
        if (!chain.subList(0, pinned.size()).equals(pinned)) {
            throw new ServerLiedException(Lie.RECORD_FORKED, "the pinned account record is not a prefix");
        }
    }

    private static AccountRecord verifyNext(String accountId, @Nullable AccountRecord before, String jws) {
        try {
            Members claims = claims(SignedText.unverifiedPayload(jws), "a", "n", "sign", "agree", "prev");
            PublicKey sign = publicKey(claims, "sign");
            PublicKey agree = publicKey(claims, "agree");
            SignedText.verify(jws, AccountRecord.TYPE, sign);
            long number = before == null ? 1 : before.number() + 1;
            if (!claims.text("a").equals(accountId) || claims.number("n") != number) {
                throw invalid("another account's record, or out of order");
            }
            requireVoucher(accountId, before, number, sign, agree, claims.textOrNull("prev"));
            return new AccountRecord(accountId, number, sign, agree, List.of(jws));
        } catch (IllegalArgumentException e) {
            throw invalid("a record that does not verify");
        }
    }

    private static void requireVoucher(
            String accountId,
            @Nullable AccountRecord before,
            long number,
            PublicKey sign,
            PublicKey agree,
            @Nullable String voucher) {
        if (before == null) {
            if (voucher != null) {
                throw invalid("a first record with one before it");
            }
            return;
        }
        if (voucher == null) {
            throw invalid("a record that the one before does not vouch for");
        }
        String last = before.chain().get(0);
        String payload = SignedText.verify(voucher, AccountRecord.PREVIOUS_TYPE, before.sign());
        if (!payload.equals(AccountRecord.voucherPayload(accountId, number, last, sign, agree))) {
            throw invalid("a voucher for another record");
        }
    }

    private static Members claims(String payload, String... names) {
        try {
            return Members.of(payload.getBytes(UTF_8), names);
        } catch (ServerLiedException e) {
            throw new IllegalArgumentException("not a record's payload", e);
        }
    }

    private static PublicKey publicKey(Members claims, String name) {
        Members jwk = claims.members(name, "kty", "crv", "x", "y");
        if (!jwk.text("kty").equals("EC") || !jwk.text("crv").equals("P-256")) {
            throw invalid("not a P-256 key");
        }
        return new PublicKey(jwk.text("x"), jwk.text("y"));
    }

    private static ServerLiedException invalid(String detail) {
        return new ServerLiedException(Lie.RECORD_INVALID, detail);
    }
}
