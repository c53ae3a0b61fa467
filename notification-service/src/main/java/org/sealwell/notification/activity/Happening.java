package org.sealwell.notification.activity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.AuthEvent.AccountRegistered;
import org.sealwell.contracts.event.AuthEvent.CredentialsChanged;
import org.sealwell.contracts.event.AuthEvent.CredentialsReset;
import org.sealwell.contracts.event.AuthEvent.CredentialsResetUndone;
import org.sealwell.contracts.event.AuthEvent.EmailChanged;
import org.sealwell.contracts.event.AuthEvent.KeyringRotated;
import org.sealwell.contracts.event.AuthEvent.RefreshReuseDetected;
import org.sealwell.contracts.event.AuthEvent.SessionRevoked;
import org.sealwell.contracts.event.AuthEvent.SignInRefused;
import org.sealwell.contracts.event.AuthEvent.SignedIn;
import org.sealwell.contracts.event.Event;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleOpened;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleRemoved;
import org.sealwell.contracts.event.RecoveryEvent.CapsuleStored;
import org.sealwell.contracts.event.RecoveryEvent.GuardianAccepted;
import org.sealwell.contracts.event.RecoveryEvent.GuardianConfirmed;
import org.sealwell.contracts.event.RecoveryEvent.GuardianInvited;
import org.sealwell.contracts.event.RecoveryEvent.GuardianLeft;
import org.sealwell.contracts.event.RecoveryEvent.GuardianRemoved;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansArranged;
import org.sealwell.contracts.event.RecoveryEvent.GuardiansDissolved;
import org.sealwell.contracts.event.RecoveryEvent.KitRemoved;
import org.sealwell.contracts.event.RecoveryEvent.KitStored;
import org.sealwell.contracts.event.RecoveryEvent.PhraseStored;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryApproved;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryCompleted;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryEnded;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReady;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryRefused;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryReleased;
import org.sealwell.contracts.event.RecoveryEvent.RecoveryRequested;
import org.sealwell.contracts.event.RecoveryEvent.RehearsalAnswered;
import org.sealwell.contracts.event.RecoveryEvent.RehearsalAsked;
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
 * @param subject the id of a session, a share, a contact, a recovery or a rehearsal
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
                    case KeyringRotated rotated -> plain("keys-rotated");
                    case PhraseStored stored when stored.version() > 1 -> plain("phrase-replaced");
                    case KitStored stored -> plain("kit-stored");
                    case KitRemoved removed -> plain("kit-removed");
                    case CapsuleStored stored -> plain("capsule-stored");
                    case CapsuleOpened opened -> plain("capsule-opened");
                    case CapsuleRemoved removed -> plain("capsule-removed");
                    case GuardianInvited invited -> about("contact-invited", invited.guardianId());
                    case GuardianAccepted accepted -> about("contact-accepted", accepted.guardianId());
                    case GuardianConfirmed confirmed -> about("contact-confirmed", confirmed.guardianId());
                    case GuardianLeft left -> about("contact-left", left.guardianId());
                    case GuardianRemoved removed -> about("contact-removed", removed.guardianId());
                    case GuardiansArranged arranged ->
                        new Happening("contacts-arranged", null, (long) arranged.count());
                    case GuardiansDissolved dissolved -> plain("contacts-dissolved");
                    case RehearsalAsked asked -> about("rehearsal-asked", asked.rehearsalId());
                    case RehearsalAnswered answered -> about("rehearsal-answered", answered.guardianId());
                    case RecoveryRequested requested -> about("recovery-requested", requested.requestId());
                    case RecoveryApproved approved ->
                        new Happening("recovery-approved", approved.requestId(), (long) approved.approvals());
                    case RecoveryRefused refused -> about("recovery-refused", refused.requestId());
                    case RecoveryReady ready -> about("recovery-ready", ready.requestId());
                    case RecoveryReleased released -> about("recovery-released", released.requestId());
                    case RecoveryCompleted completed -> about("recovery-completed", completed.requestId());
                    case RecoveryEnded ended -> about("recovery-" + ended.why(), ended.requestId());
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
