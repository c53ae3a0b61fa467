package org.sealwell.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;

/** Somebody with an account and a vault of their own. */
public final class Owner {

    public static final String BASE = "/api/vault/v1";

    private final String account = Sealed.id();
    private final String token = AccessTokens.of(account, Sealed.id());

    public String account() {
        return account;
    }

    public Request asks() {
        return Request.to(BASE).bearer(token);
    }

    /** A commit's body with the right digest and some MAC. */
    @SafeVarargs
    public static Map<String, Object> commit(long base, Map<String, Object>... changes) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map<String, Object> change : changes) {
            list.add(change);
        }
        return commit(base, list);
    }

    public static Map<String, Object> commit(long base, List<Map<String, Object>> changes) {
        Map<String, Object> commit = new LinkedHashMap<>();
        commit.put("base", base);
        commit.put("digest", Digest.of(changes));
        commit.put("mac", Sealed.random(32));
        commit.put("changes", changes);
        return commit;
    }

    public Answer sends(Object commit) {
        return asks().body(commit).post("/commits");
    }

    /** Sends a commit that is sure to be taken. */
    @SafeVarargs
    public final Map<String, Object> adds(long base, Map<String, Object>... changes) {
        Map<String, Object> commit = commit(base, changes);
        sends(commit).statusCode(201);
        return commit;
    }

    public Map<String, Object> adds(long base, List<Map<String, Object>> changes) {
        Map<String, Object> commit = commit(base, changes);
        sends(commit).statusCode(201);
        return commit;
    }

    public Json reads(String path, Object... parameters) {
        return asks().get(path, parameters).statusCode(200).json();
    }

    public Json head() {
        return reads("/head");
    }
}
