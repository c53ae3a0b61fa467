package org.sealwell.local.suite;

import java.util.Arrays;
import java.util.Locale;

/** Everything that listens on a port, with the port it has when nobody says otherwise. */
public enum Listener {
    GATEWAY(8080),
    GATEWAY_MANAGEMENT(9080),
    AUTH(8181),
    AUTH_MANAGEMENT(9181),
    VAULT(8182),
    VAULT_MANAGEMENT(9182),
    SHARE(8183),
    SHARE_MANAGEMENT(9183),
    RECOVERY(8184),
    RECOVERY_MANAGEMENT(9184),
    NOTIFICATION(8185),
    NOTIFICATION_MANAGEMENT(9185),
    MONGO(27117),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    SMTP(12525),
    INBOX(8025),
    BEACON(8029);

    private final int usualPort;

    Listener(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /** How people write it, for example {@code gateway-management}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that moves it, for example {@code SEALWELL_PORT_GATEWAY_MANAGEMENT}. */
    String variable() {
        return "SEALWELL_PORT_" + name();
    }

    static Listener ofLabel(String label) {
        return Arrays.stream(values())
                .filter(listener -> listener.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing called " + label + " listens here; there are "
                        + Arrays.stream(values()).map(Listener::label).toList()));
    }
}
