package org.sealwell.notification.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The mails there are: subjects, what each must be told, and until when it is worth sending. The texts are in {@code templates/mail}, by language. */
public enum MailTemplate {
    REGISTRATION_CODE("Your Sealwell code", "Ihr Sealwell-Code", Duration.ofMinutes(15), "code"),
    REGISTRATION_EXISTING(
            "You already have a Sealwell account", "Sie haben schon ein Sealwell-Konto", Duration.ofDays(1)),
    EMAIL_CHANGE_CODE("Confirm your new address", "Bestätigen Sie Ihre neue Adresse", Duration.ofMinutes(15), "code"),
    EMAIL_CHANGE_EXISTING(
            "This address already has a Sealwell account",
            "Diese Adresse hat schon ein Sealwell-Konto",
            Duration.ofDays(1)),
    EMAIL_CHANGE_NOTICE(
            "Your Sealwell address was changed",
            "Ihre Sealwell-Adresse wurde geändert",
            Duration.ofDays(7),
            "link",
            "days"),
    PASSWORD_CHANGED(
            "Your Sealwell password was changed",
            "Ihr Sealwell-Passwort wurde geändert",
            Duration.ofDays(7),
            "sessions"),
    PASSWORD_RESET(
            "Your Sealwell password was reset",
            "Ihr Sealwell-Passwort wurde neu gesetzt",
            Duration.ofDays(7),
            "link",
            "days"),
    PASSWORD_RESET_UNDONE(
            "Your old Sealwell password is back", "Ihr altes Sealwell-Passwort gilt wieder", Duration.ofDays(7)),
    PHRASE_REPLACED(
            "Your Sealwell recovery phrase was replaced",
            "Ihre 24 Wörter für Sealwell wurden ersetzt",
            Duration.ofDays(7)),
    KIT_STORED(
            "A recovery kit was made for your Sealwell account",
            "Für Ihr Sealwell-Konto wurde ein Notfallsatz gemacht",
            Duration.ofDays(7),
            "needed",
            "count"),
    KIT_REMOVED(
            "Your Sealwell recovery kit was removed", "Ihr Sealwell-Notfallsatz wurde entfernt", Duration.ofDays(7)),
    SESSION_REUSED("We ended a session of yours", "Wir haben eine Ihrer Sitzungen beendet", Duration.ofDays(7)),
    SHARE_CODE(
            "Your code to open a shared record",
            "Ihr Code für geteilte Gesundheitsdaten",
            Duration.ofMinutes(10),
            "code"),
    SHARE_OPENED("A link of yours was opened", "Ein Link von Ihnen wurde geöffnet", Duration.ofDays(2)),
    SHARE_LOCKED("A link of yours is locked", "Ein Link von Ihnen ist gesperrt", Duration.ofDays(7)),
    SHARE_CLOSED(
            "A link of yours is closed for good", "Ein Link von Ihnen ist für immer geschlossen", Duration.ofDays(7)),
    SHARE_EXPIRED(
            "A link of yours has come to its end",
            "Ein Link von Ihnen ist zu Ende",
            Duration.ofDays(2),
            "why",
            "opens"),
    ACCOUNT_DELETED("Your Sealwell account is gone", "Ihr Sealwell-Konto ist gelöscht", Duration.ofDays(7));

    private final String english;
    private final String german;
    private final Duration worthSending;
    // Set.of gives an immutable one.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> parameters;

    MailTemplate(String english, String german, Duration worthSending, String... parameters) {
        this.english = english;
        this.german = german;
        this.worthSending = worthSending;
        this.parameters = Set.of(parameters);
    }

    public String subject(Language language) {
        return language == Language.DE ? german : english;
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
