package org.sealwell.client.http;

import java.util.List;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** An answer with one of the statuses that the caller handles. */
public final class ApiAnswer {
    private final HttpAnswer answer;
    private final byte[] body;

    ApiAnswer(HttpAnswer answer, byte[] body) {
        this.answer = answer;
        this.body = body;
    }

    public int status() {
        return answer.status();
    }

    /** The body as it was before packing. */
    public byte[] body() {
        return body;
    }

    /** The body, an object of exactly these members. */
    public Members members(String... names) {
        return Members.of(body, names);
    }

    /** A problem's extension member, an object of exactly these members. */
    public Members extension(String name, String... names) {
        com.fasterxml.jackson.databind.JsonNode node =
                org.sealwell.client.json.Json.parse(body).path(name);
        return Members.of(node, names);
    }

    /** The refusal that this is. */
    public RefusedException refusal() {
        return Problems.of(answer.status(), Problems.retryAfter(answer), body);
    }

    /**
     * This, or the one refusal of a call that tells nobody who there is: whatever reason a server gives instead, the person is told no
     * more than of a wrong secret. See [Note: indistinguishable refusals].
     *
     * @param others that the call may be refused with all the same
     */
    public ApiAnswer proven(String refusal, String... others) {
        int status = answer.status();
        if (status > 400 && status < 429) {
            RefusedException told = refusal();
            // A page that a proxy has put in the way tells of nobody.
            if (!told.is("unknown") && !List.of(others).contains(told.type())) {
                throw new RefusedException(refusal, status, null, List.of());
            }
        }
        return require(200);
    }

    /** This, or the refusal, or the lie, that another status is. */
    public ApiAnswer require(Integer... statuses) {
        if (List.of(statuses).contains(answer.status())) {
            return this;
        }
        if (answer.status() >= 400) {
            throw refusal();
        }
        throw new ServerLiedException(Lie.MALFORMED_ANSWER, "unexpected status " + answer.status());
    }
}
