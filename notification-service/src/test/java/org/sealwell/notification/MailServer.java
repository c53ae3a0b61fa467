package org.sealwell.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwell.local.mail.LocalMail;
import org.sealwell.local.mail.Mail;

/** A real SMTP server that may be away for a while; what it took before it went is forgotten with it. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static @Nullable LocalMail running;
    private static int port;

    @Override
    public Map<String, String> start() {
        begin(0);
        port = mail().smtpPort();
        return Map.of(
                "quarkus.mailer.port", Integer.toString(port),
                "sealwell.notification.retry-after", "200ms",
                "sealwell.notification.tries", "4",
                "sealwell.notification.lease", "5s");
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }

    public static void goesAway() {
        mail().close();
        running = null;
    }

    public static void comesBack() {
        begin(port);
    }

    public static List<Mail> to(String address) {
        return mail().inbox().to(address);
    }

    public static Mail await(String address) {
        try {
            return mail().inbox().await(address, mail -> true, Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Mail await(String address, String subject) {
        try {
            return mail().inbox().await(address, mail -> mail.subject().equals(subject), Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static LocalMail mail() {
        LocalMail mail = running;
        if (mail == null) {
            throw new IllegalStateException("The mail server is away");
        }
        return mail;
    }

    private static void begin(int smtpPort) {
        try {
            running = LocalMail.start(smtpPort, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
