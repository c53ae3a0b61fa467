package org.sealwell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;

/** Somebody who reads what happened to their account. */
public final class Reader {

    public static final String BASE = "/api/notifications/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String account = Sealed.id();
    private final String token = AccessTokens.of(account, Sealed.id());

    public String account() {
        return account;
    }

    public Request asks() {
        return Request.to(BASE).bearer(token);
    }

    public Json activity(String query) {
        return asks().get("/activity" + query).statusCode(200).json();
    }

    /** Waits until the chain is so long. */
    public Json awaits(long number) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Json page = activity("?limit=100");
            if (page.getLong("head.number") >= number) {
                return page;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The chain ends at " + page.getLong("head.number"));
            }
            Thread.sleep(50);
        }
    }

    public List<String> kinds(Json page) {
        return page.getList("entries[*].kind", String.class);
    }

    public Answer prefers(boolean opened, boolean locked, boolean expired) {
        return sends(Map.of("mails", Map.of("shareOpened", opened, "shareLocked", locked, "shareExpired", expired)));
    }

    public Answer sends(Object preferences) {
        return asks().body(preferences).put("/preferences");
    }

    /** Auth-service tells something that needs no more than the account. */
    public String tells(String name) {
        return Bus.auth(name, account, "{\"accountId\":\"%s\"}".formatted(account), Instant.now());
    }
}
