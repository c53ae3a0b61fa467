package org.sealwell.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.platform.testkit.Secrets;
import org.sealwell.platform.testkit.Topic;

/** The other services' side of the topics. */
public final class Bus {

    private Bus() {}

    /** What auth-service does with an address or a code before it tells it. */
    public static String sealed(Map<String, String> parameters) {
        return SealingKey.ofJwk(Secrets.mailPrivateJwk()).seal(parameters);
    }

    public static String requestsMail(String account, String template, Map<String, String> parameters) {
        String id = UUID.randomUUID().toString();
        requestsMail(id, account, template, sealed(parameters), Instant.now());
        return id;
    }

    public static void requestsMail(String id, String account, String template, String sealed, Instant at) {
        mail(
                id,
                account,
                "{\"accountId\":\"%s\",\"template\":\"%s\",\"sealedParameters\":\"%s\"}"
                        .formatted(account, template, sealed),
                at);
    }

    public static void registers(String account, String address, Instant at) {
        addressEvent("AccountRegistered", account, address, at);
    }

    public static void changesAddress(String account, String address, Instant at) {
        addressEvent("EmailChanged", account, address, at);
    }

    private static void addressEvent(String name, String account, String address, Instant at) {
        auth(
                name,
                account,
                "{\"accountId\":\"%s\",\"sealedEmail\":\"%s\"}".formatted(account, sealed(Map.of("to", address))),
                at);
    }

    public static String auth(String name, String account, String data, Instant at) {
        String id = UUID.randomUUID().toString();
        Topic.named("auth.events").tell(id, "org.sealwell.auth." + name, account, data, at);
        return id;
    }

    public static String share(String name, String account, String data) {
        String id = UUID.randomUUID().toString();
        Topic.named("share.events").tell(id, "org.sealwell.share." + name, account, data, Instant.now());
        return id;
    }

    public static void recovery(String name, String account, String data) {
        Topic.named("recovery.events")
                .tell(UUID.randomUUID().toString(), "org.sealwell.recovery." + name, account, data, Instant.now());
    }

    public static String vault(String account, int changes) {
        String id = UUID.randomUUID().toString();
        vault(id, account, changes);
        return id;
    }

    public static void vault(String id, String account, int changes) {
        Topic.named("vault.events")
                .tell(
                        id,
                        "org.sealwell.vault.VaultCommitted",
                        account,
                        "{\"accountId\":\"%s\",\"n\":1,\"changes\":%d,\"bytes\":9}".formatted(account, changes),
                        Instant.now());
    }

    /** A request for a mail, whatever its data. */
    public static void mail(String id, String account, String data, Instant at) {
        Topic.named("mail.requests").tell(id, "org.sealwell.mail.MailRequested", account, data, at);
    }
}
