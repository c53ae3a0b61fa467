import {
  mdiAccountPlusOutline,
  mdiAlertOutline,
  mdiAt,
  mdiCheckAll,
  mdiEyeOutline,
  mdiInformationOutline,
  mdiKeyOutline,
  mdiLinkOff,
  mdiLockOutline,
  mdiLogin,
  mdiLogout,
  mdiPencilOutline,
  mdiShareVariantOutline,
  mdiTimerSandEmpty,
} from "@mdi/js";

const ICONS: Readonly<Record<string, string>> = {
  "account-registered": mdiAccountPlusOutline,
  "signed-in": mdiLogin,
  "signed-in-new-device": mdiLogin,
  "sign-in-refused": mdiAlertOutline,
  "session-revoked": mdiLogout,
  "session-reused": mdiAlertOutline,
  "password-reset": mdiKeyOutline,
  "password-reset-undone": mdiKeyOutline,
  "phrase-replaced": mdiKeyOutline,
  "kit-stored": mdiKeyOutline,
  "kit-removed": mdiKeyOutline,
  "keys-rotated": mdiKeyOutline,
  "capsule-stored": mdiTimerSandEmpty,
  "capsule-opened": mdiAlertOutline,
  "capsule-removed": mdiTimerSandEmpty,
  "contact-invited": mdiAccountPlusOutline,
  "contact-accepted": mdiAccountPlusOutline,
  "contact-confirmed": mdiAccountPlusOutline,
  "contact-left": mdiAccountPlusOutline,
  "contact-removed": mdiAccountPlusOutline,
  "rehearsal-asked": mdiAccountPlusOutline,
  "rehearsal-answered": mdiAccountPlusOutline,
  "contacts-dissolved": mdiAccountPlusOutline,
  "recovery-requested": mdiAlertOutline,
  "recovery-refused": mdiAlertOutline,
  "recovery-ready": mdiAlertOutline,
  "recovery-released": mdiAlertOutline,
  "recovery-completed": mdiKeyOutline,
  "recovery-rejected": mdiKeyOutline,
  "recovery-cancelled": mdiKeyOutline,
  "recovery-expired": mdiKeyOutline,
  "contacts-arranged": mdiAccountPlusOutline,
  "recovery-approved": mdiKeyOutline,
  "password-changed": mdiKeyOutline,
  "email-changed": mdiAt,
  "vault-committed": mdiPencilOutline,
  "share-created": mdiShareVariantOutline,
  "share-opened": mdiEyeOutline,
  "share-refused": mdiAlertOutline,
  "share-locked": mdiLockOutline,
  "share-closed": mdiLinkOff,
  "share-revoked": mdiLinkOff,
  "share-used-up": mdiCheckAll,
  "share-expired": mdiTimerSandEmpty,
};

const ALARMING: readonly string[] = [
  "sign-in-refused",
  "session-reused",
  "capsule-opened",
  "recovery-requested",
  "recovery-refused",
  "recovery-ready",
  "recovery-released",
  "share-refused",
  "share-locked",
  "share-closed",
];

/** A picture for a kind; a plain one for those that came later. */
export function iconOf(kind: string): string {
  return ICONS[kind] ?? mdiInformationOutline;
}

/** Whether somebody may want to look twice. */
export function isAlarming(kind: string): boolean {
  return ALARMING.includes(kind);
}
