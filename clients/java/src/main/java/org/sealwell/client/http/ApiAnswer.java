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
