package org.sealwell.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealwell.contracts.event.AuthEvent;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.MailRequested;
import org.sealwell.contracts.event.NotificationEvent;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.event.ShareEvent;
import org.sealwell.contracts.event.VaultEvent;

/** All events, with what their Javadoc says. */
final class EventSources {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "sealwell", "contracts", "event");

    private EventSources() {}

    static List<Told> all() {
        return Stream.of(
                        of(AuthEvent.TOPIC, AuthEvent.class, AuthEvent.class.getPermittedSubclasses()),
                        of(VaultEvent.TOPIC, VaultEvent.class, VaultEvent.class.getPermittedSubclasses()),
                        of(ShareEvent.TOPIC, ShareEvent.class, ShareEvent.class.getPermittedSubclasses()),
                        of(RecoveryEvent.TOPIC, RecoveryEvent.class, RecoveryEvent.class.getPermittedSubclasses()),
                        of(
                                NotificationEvent.TOPIC,
                                NotificationEvent.class,
                                NotificationEvent.class.getPermittedSubclasses()),
                        of(MailRequested.TOPIC, MailRequested.class, MailRequested.class))
                .flatMap(told -> told)
                .toList();
    }

    private static Stream<Told> of(String topic, Class<?> file, Class<?>... events) {
        return Arrays.stream(events)
                .map(event -> new Told(topic, event, Event.typeOf(topic, event), javadoc(file, event)));
    }

    /** The comment before a record's declaration, on one line and without tags. */
    private static String javadoc(Class<?> file, Class<?> event) {
        try {
            String source = Files.readString(SOURCES.resolve(file.getSimpleName() + ".java"));
            Matcher comment = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record " + event.getSimpleName() + "\\(",
                            Pattern.DOTALL)
                    .matcher(source);
            if (!comment.find()) {
                throw new AssertionError(event + " has no Javadoc");
            }
            return comment.group(1)
                    .replaceAll("\\{@code ([^}]*(?:\\{[^}]*\\}[^}]*)*)\\}", "`$1`")
                    .replaceAll("(?m)^\\s*\\*", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One event: its topic, its record, its CloudEvents type and its meaning. */
    record Told(String topic, Class<?> event, String type, String meaning) {

        /** Where its schema lies, as seen from this module. */
        String schema() {
            return "schemas/" + type + ".json";
        }

        /** {@code vault.AccountPurged}: the simple name alone is not unique. */
        String key() {
            return type.substring("org.sealwell.".length());
        }
    }
}
