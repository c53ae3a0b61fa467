package org.sealwell.local.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The services of the suite, in the order in which they are started. */
public enum Service {
    AUTH("auth-service", Listener.AUTH, Listener.AUTH_MANAGEMENT),
    VAULT("vault-service", Listener.VAULT, Listener.VAULT_MANAGEMENT),
    SHARE("share-service", Listener.SHARE, Listener.SHARE_MANAGEMENT),
    RECOVERY("recovery-service", Listener.RECOVERY, Listener.RECOVERY_MANAGEMENT),
    NOTIFICATION("notification-service", Listener.NOTIFICATION, Listener.NOTIFICATION_MANAGEMENT),
    GATEWAY("gateway", Listener.GATEWAY, Listener.GATEWAY_MANAGEMENT);

    private final String folder;
    private final Listener listener;
    private final Listener management;

    Service(String folder, Listener listener, Listener management) {
        this.folder = folder;
        this.listener = listener;
        this.management = management;
    }

    /** Its folder in the repository, which is also its name. */
    public String folder() {
        return folder;
    }

    /** Nobody waits for what it computes: one mail, one wrap of a key. It may start faster than it ever gets. */
    boolean isSeldomCalled() {
        return this == RECOVERY || this == NOTIFICATION;
    }

    /** Where it answers callers. */
    public Listener listener() {
        return listener;
    }

    /** Where it tells about its health and metrics. */
    public Listener management() {
        return management;
    }

    Path jar(Path repository) {
        return repository.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** All of them. */
    public static List<Service> all() {
        return Arrays.asList(values());
    }
}
