package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.PasswordStretcher;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/**
 * Somebody with a link, and no account. What is opened once is counted once: a visit asks for the same opening again when the answer was lost.
 *
 * <pre>{@code
 * Visit visit = sealwell.visit(ShareLink.parse(text));
 * Gate gate = visit.ask();
 * if (gate.needsEmail()) {
 *     visit.sendCode(email);
 *     visit.prove(email, codeFromTheMail);
 * }
 * SharedContent content = gate.needsPassword() ? visit.open(password) : visit.open();
 * }</pre>
 */
public final class Visit {
    private final Api api;
    private final PasswordStretcher stretcher;
    private final ShareLink link;
    /** Stands for one opening, however often it is asked for within ten minutes. */
    private final byte[] receipt;

    /** What was asked first: after the last opening nobody is told any more, but its receipt still opens. */
    private @Nullable Gate gate;

    private @Nullable String verification;

    public Visit(Api api, PasswordStretcher stretcher, SecureRandom random, ShareLink link) {
        this.api = api;
        this.stretcher = stretcher;
        this.link = link;
        this.receipt = new byte[32];
        random.nextBytes(receipt);
    }

    /**
     * Asks what is needed; it counts nothing.
     *
     * @throws RefusedException {@code not-found} for a link that leads nowhere, or nowhere any more; {@code share-locked}
     */
    public Gate ask() {
        Members answer = post("challenge", proven())
                .proven("not-found", "share-locked")
                .members("password", "email", "expiresAt", "opensLeft", "bytes");
        Gate told = Gate.of(answer);
        gate = told;
        return told;
    }

    /** Has a code sent to an address, if it is one of those that are allowed. The answer does not tell. */
    public void sendCode(String email) {
        post("codes", proven().put("email", EmailAddress.normalise(email))).require(202);
    }

    /**
     * Proves an address with the code that was sent there, for half an hour.
     *
     * @throws RefusedException {@code code-refused}
     */
    public void prove(String email, String code) {
        Members answer = post(
                        "verifications",
                        proven().put("email", EmailAddress.normalise(email)).put("code", code))
                .require(200)
                .members("verification", "expiresIn");
        answer.number("expiresIn");
        verification = answer.text("verification");
    }

    /**
     * Opens what is shared.
     *
     * @throws RefusedException {@code not-found}; {@code share-proof-needed} for a password or an address; {@code share-locked}
     * @throws ServerLiedException when what the server gives does not open
     */
    public SharedContent open() {
        try (ShareKeys keys = new ShareKeys(link.key(), null)) {
            return opened(keys, toOpen());
        }
    }

    /**
     * As {@link #open()}, with a password.
     *
     * @param password stays the caller's, to wipe
     * @throws RefusedException {@code share-password-refused}; ten of them lock the link
     */
    public SharedContent open(char[] password) {
        Gate told = gate == null ? ask() : gate;
        Gate.Password asked = told.password();
        if (asked == null) {
            return open();
        }
        try (Secret passwordKey = stretcher.root(password, asked.salt(), asked.kdf());
                ShareKeys keys = new ShareKeys(link.key(), passwordKey)) {
            return opened(keys, toOpen().put("passwordProof", Base64Url.encode(keys.passwordProof())));
        }
    }

    private SharedContent opened(ShareKeys keys, ObjectNode body) {
        Members answer = post("open", body).require(200).members("serverHalf", "opensLeft", "content");
        answer.numberOrNull("opensLeft");
        String envelope = String.join("", answer.texts("content"));
        try (EnvelopeKey key = keys.content(answer.bytes("serverHalf", 32))) {
            // The id is the link's: what the server says it is giving is not asked.
            return SharedContent.read(key.open(Contexts.share(link.shareId()), envelope));
        }
    }

    private ObjectNode toOpen() {
        ObjectNode body = proven().put("receipt", Base64Url.encode(receipt));
        return verification == null ? body : body.put("verification", verification);
    }

    private ObjectNode proven() {
        try (ShareKeys keys = new ShareKeys(link.key(), null)) {
            return Json.object().put("linkProof", Base64Url.encode(keys.linkProof()));
        }
    }

    /** Challenges count nothing and openings have a receipt, so every one of these can be repeated. */
    private ApiAnswer post(String act, ObjectNode body) {
        String path = Shares.ROOT + "/" + link.shareId() + "/" + act;
        return api.call(ApiCall.repeatablePost(path, Json.bytes(body)), null);
    }
}
