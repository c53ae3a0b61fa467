package org.sealwell.notification.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The mails there are: subject, what each must be told, and until when it is worth sending. The texts are in {@code templates/mail}. */
public enum MailTemplate {
    REGISTRATION_CODE("Your Sealwell code", Duration.ofMinutes(15), "code"),
    REGISTRATION_EXISTING("You already have a Sealwell account", Duration.ofDays(1)),
    EMAIL_CHANGE_CODE("Confirm your new address", Duration.ofMinutes(15), "code"),
    EMAIL_CHANGE_EXISTING("This address already has a Sealwell account", Duration.ofDays(1)),
    EMAIL_CHANGE_NOTICE("Your Sealwell address was changed", Duration.ofDays(7), "link", "days"),
    PASSWORD_CHANGED("Your Sealwell password was changed", Duration.ofDays(7), "sessions"),
    PASSWORD_RESET("Your Sealwell password was reset", Duration.ofDays(7), "link", "days"),
    PASSWORD_RESET_UNDONE("Your old Sealwell password is back", Duration.ofDays(7)),
    PHRASE_REPLACED("Your Sealwell recovery phrase was replaced", Duration.ofDays(7)),
    KIT_STORED("A recovery kit was made for your Sealwell account", Duration.ofDays(7), "needed", "count"),
    KIT_REMOVED("Your Sealwell recovery kit was removed", Duration.ofDays(7)),
    SESSION_REUSED("We ended a session of yours", Duration.ofDays(7)),
    SHARE_CODE("Your code to open a shared record", Duration.ofMinutes(10), "code"),
    SHARE_OPENED("A link of yours was opened", Duration.ofDays(2)),
    SHARE_LOCKED("A link of yours is locked", Duration.ofDays(7)),
    SHARE_CLOSED("A link of yours is closed for good", Duration.ofDays(7)),
    SHARE_EXPIRED("A link of yours has come to its end", Duration.ofDays(2), "why", "opens"),
    ACCOUNT_DELETED("Your Sealwell account is gone", Duration.ofDays(7));

    private final String subject;
    private final Duration worthSending;
    // Set.of gives an immutable one.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> parameters;

    MailTemplate(String subject, Duration worthSending, String... parameters) {
        this.subject = subject;
        this.worthSending = worthSending;
        this.parameters = Set.of(parameters);
    }

    public String subject() {
        return subject;
    }

    public Duration worthSending() {
        return worthSending;
    }

    public Set<String> parameters() {
        return parameters;
    }

    /** The name on the wire and of the files, for example {@code registration-code}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MailTemplate> named(String wireName) {
        return Arrays.stream(values())
                .filter(template -> template.wireName().equals(wireName))
                .findFirst();
    }
}
