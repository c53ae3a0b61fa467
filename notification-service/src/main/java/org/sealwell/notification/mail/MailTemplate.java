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
    KIT_SHEET(
            "One sheet of your Sealwell recovery kit",
            "Ein Blatt Ihres Sealwell-Notfallsatzes",
            Duration.ofDays(2),
            "words",
            "number",
            "count",
            "needed"),
    KIT_REMOVED(
            "Your Sealwell recovery kit was removed", "Ihr Sealwell-Notfallsatz wurde entfernt", Duration.ofDays(7)),
    CAPSULE_STORED(
            "A time capsule was made for your Sealwell account",
            "Für Ihr Sealwell-Konto wurde eine Zeitkapsel gemacht",
            Duration.ofDays(7)),
    CAPSULE_REMOVED(
            "Your Sealwell time capsule was removed", "Ihre Sealwell-Zeitkapsel wurde entfernt", Duration.ofDays(7)),
    CAPSULE_OPENED(
            "Somebody fetched your Sealwell time capsule",
            "Jemand hat Ihre Sealwell-Zeitkapsel abgeholt",
            Duration.ofDays(7)),
    CONTACT_INVITATION(
            "You are asked to be a trusted contact",
            "Sie werden gebeten, Vertrauensperson zu sein",
            Duration.ofDays(2),
            "from",
            "days",
            "link"),
    CONTACT_ACCEPTED(
            "A trusted contact of yours said yes", "Eine Vertrauensperson hat Ihnen zugesagt", Duration.ofDays(7)),
    CONTACT_LEFT(
            "A trusted contact of yours is one no more",
            "Eine Vertrauensperson ist nicht mehr dabei",
            Duration.ofDays(7),
            "why"),
    CONTACTS_ARRANGED(
            "Your trusted contacts can give your account back",
            "Ihre Vertrauenspersonen können Ihr Konto zurückgeben",
            Duration.ofDays(7),
            "needed",
            "count"),
    CONTACTS_DISSOLVED(
            "Your trusted contacts can give nothing back any more",
            "Ihre Vertrauenspersonen können nichts mehr zurückgeben",
            Duration.ofDays(7)),
    RECOVERY_CODE(
            "Your code to ask your trusted contacts",
            "Ihr Code für die Bitte an Ihre Vertrauenspersonen",
            Duration.ofMinutes(15),
            "code"),
    RECOVERY_UNKNOWN(
            "There is no Sealwell account with this address",
            "Es gibt kein Sealwell-Konto mit dieser Adresse",
            Duration.ofMinutes(15)),
    RECOVERY_REQUESTED(
            "Somebody asks your trusted contacts for your account",
            "Jemand bittet Ihre Vertrauenspersonen um Ihr Konto",
            Duration.ofDays(30),
            "link",
            "days"),
    RECOVERY_APPROVED(
            "A trusted contact approved",
            "Eine Vertrauensperson hat freigegeben",
            Duration.ofDays(7),
            "approvals",
            "needed"),
    RECOVERY_REFUSED_BY_CONTACT("A trusted contact refused", "Eine Vertrauensperson hat abgelehnt", Duration.ofDays(7)),
    RECOVERY_READY(
            "Your Sealwell account can be opened anew now",
            "Ihr Sealwell-Konto kann jetzt neu geöffnet werden",
            Duration.ofDays(7)),
    RECOVERY_RELEASED(
            "What opens your Sealwell account was handed out",
            "Was Ihr Sealwell-Konto öffnet, wurde ausgehändigt",
            Duration.ofDays(7)),
    RECOVERY_ENDED(
            "The request to your trusted contacts is over",
            "Die Bitte an Ihre Vertrauenspersonen ist erledigt",
            Duration.ofDays(7),
            "why"),
    HELP_ASKED(
            "Somebody asks for your help as a trusted contact",
            "Jemand bittet um Ihre Hilfe als Vertrauensperson",
            Duration.ofDays(7),
            "link"),
    HELP_REMINDER(
            "Somebody still waits for your help as a trusted contact",
            "Jemand wartet noch auf Ihre Hilfe als Vertrauensperson",
            Duration.ofDays(7),
            "link"),
    HELP_REHEARSAL(
            "Can you still help as a trusted contact?",
            "Können Sie noch als Vertrauensperson helfen?",
            Duration.ofDays(7),
            "link"),
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
