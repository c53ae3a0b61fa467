package org.sealwell.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwell.platform.testkit.Sealed;

/** Changes as a client writes them. */
public final class Changes {

    public static final int KEY = 300;
    public static final int BODY = 400;
    public static final String COLLECTION = "oMvzmTiUAGCGhOsZjhVwwA";

    private Changes() {}

    public static Map<String, Object> put(String item, int revision, String... tokens) {
        return put(item, revision, COLLECTION, BODY, tokens);
    }

    public static Map<String, Object> put(String item, int revision, String collection, int body, String... tokens) {
        Map<String, Object> change = change("put", item, revision, collection);
        change.put("key", Sealed.envelope(KEY));
        change.put("body", Sealed.envelope(body));
        change.put("tokens", List.of(tokens));
        return change;
    }

    public static Map<String, Object> delete(String item, int revision) {
        return change("delete", item, revision, COLLECTION);
    }

    public static Map<String, Object> rekey(String item, int revision) {
        Map<String, Object> change = change("rekey", item, revision, COLLECTION);
        change.put("key", Sealed.envelope(KEY));
        return change;
    }

    /** The same, with one member set, or taken out by null. */
    public static Map<String, Object> with(Map<String, Object> change, String member, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(change);
        other.put(member, value);
        return other;
    }

    public static Map<String, Object> without(Map<String, Object> change, String member) {
        Map<String, Object> other = new LinkedHashMap<>(change);
        other.remove(member);
        return other;
    }

    private static Map<String, Object> change(String op, String item, int revision, String collection) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("op", op);
        change.put("itemId", item);
        change.put("revision", revision);
        change.put("collection", collection);
        return change;
    }
}
