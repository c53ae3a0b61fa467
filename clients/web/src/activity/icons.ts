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
