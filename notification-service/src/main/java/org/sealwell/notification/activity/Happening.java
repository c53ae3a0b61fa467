package org.sealwell.notification.activity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.contracts.event.AuthEvent.CredentialsChanged;
import org.sealwell.contracts.event.AuthEvent.CredentialsReset;
import org.sealwell.contracts.event.AuthEvent.CredentialsResetUndone;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.contracts.event.AuthEvent.RefreshReuseDetected;
import org.sealwell.contracts.event.AuthEvent.SessionRevoked;
import org.sealwell.contracts.event.AuthEvent.SignInRefused;
import org.sealwell.contracts.event.AuthEvent.SignedIn;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.RecoveryEvent.KitRemoved;
import org.sealwell.contracts.event.RecoveryEvent.KitStored;
import org.sealwell.contracts.event.RecoveryEvent.PhraseStored;
import org.sealwell.contracts.event.ShareEvent.ShareClosed;
import org.sealwell.contracts.event.ShareEvent.ShareCreated;
import org.sealwell.contracts.event.ShareEvent.ShareExpired;
import org.sealwell.contracts.event.ShareEvent.ShareLocked;
import org.sealwell.contracts.event.ShareEvent.ShareOpened;
import org.sealwell.contracts.event.ShareEvent.ShareRefused;
import org.sealwell.contracts.event.ShareEvent.ShareRevoked;
import org.sealwell.contracts.event.VaultEvent.VaultCommitted;

/**
 * What an entry says of an event (protocol, section 8).
 *
 * @param subject the id of a session or a share
 */
record Happening(
        String kind, @Nullable String subject, @Nullable Long count) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    /** A subject that is no id would make readers refuse the whole page, for ever. */
    Happening {
        subject = subject != null && ID.matcher(subject).matches() ? subject : null;
    }

    /** Nothing for an event that is none of its owner's business, or no news to them. */
    static Optional<Happening> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case AccountRegistered registered -> plain("account-registered");
                    case SignedIn signedIn ->
                        about(signedIn.newDevice() ? "signed-in-new-device" : "signed-in", signedIn.sessionId());
                    case SignInRefused refused -> plain("sign-in-refused");
                    case SessionRevoked revoked -> about("session-revoked", revoked.sessionId());
                    case RefreshReuseDetected reused -> about("session-reused", reused.sessionId());
                    case CredentialsChanged changed -> plain("password-changed");
                    case CredentialsReset reset -> plain("password-reset");
                    case CredentialsResetUndone undone -> plain("password-reset-undone");
                    case PhraseStored stored when stored.version() > 1 -> plain("phrase-replaced");
                    case KitStored stored -> plain("kit-stored");
                    case KitRemoved removed -> plain("kit-removed");
                    case EmailChanged changed -> plain("email-changed");
                    case VaultCommitted committed -> new Happening("vault-committed", null, (long) committed.changes());
                    case ShareCreated created -> about("share-created", created.shareId());
                    case ShareOpened opened -> about("share-opened", opened.shareId());
                    case ShareRefused refused ->
                        new Happening("share-refused", refused.shareId(), (long) refused.remainingAttempts());
                    case ShareLocked locked -> about("share-locked", locked.shareId());
                    case ShareClosed closed -> about("share-closed", closed.shareId());
                    case ShareRevoked revoked -> about("share-revoked", revoked.shareId());
                    case ShareExpired ended ->
                        new Happening(
                                ended.usedUp() ? "share-used-up" : "share-expired", ended.shareId(), ended.opens());
                    default -> null;
                });
    }

    private static Happening plain(String kind) {
        return new Happening(kind, null, null);
    }

    private static Happening about(String kind, String subject) {
        return new Happening(kind, subject, null);
    }
}
