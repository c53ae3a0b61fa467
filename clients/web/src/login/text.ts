import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Anmelden", en: "Log in" },
  email: { de: "E-Mail-Adresse", en: "E-mail address" },
  password: { de: "Passwort", en: "Password" },
  logIn: { de: "Anmelden", en: "Log in" },
  forgot: { de: "Passwort vergessen?", en: "Forgot your password?" },
  register: { de: "Noch kein Konto? Eines anlegen", en: "No account yet? Create one" },
  unlockTitle: { de: "Gesperrt", en: "Locked" },
  unlockLead: {
    de: (email: string) =>
      `Auf diesem Gerät ist alles von ${email} verschlossen. Ihr Passwort öffnet es, auch ohne Verbindung.`,
    en: (email: string) =>
      `Everything of ${email} on this device is closed. Your password opens it, even without a connection.`,
  },
  ended: {
    de: "Dieses Gerät wurde abgemeldet: von einem anderen Gerät aus, weil das Passwort dort geändert wurde, oder weil es lange nicht benutzt wurde.",
    en: "This device was logged out: from another device, because the password was changed there, or because it had not been used for long.",
  },
  unlock: { de: "Entsperren", en: "Unlock" },
  notMe: { de: "Jemand anderes? Von diesem Gerät entfernen", en: "Somebody else? Remove from this device" },
  removeTitle: { de: "Von diesem Gerät entfernen?", en: "Remove from this device?" },
  removeHint: {
    de: "Was hier verschlüsselt liegt, wird gelöscht, auch Änderungen, die noch nicht beim Server sind. Das Konto bleibt, wie es ist.",
    en: "What lies encrypted here is deleted, including edits that are not at the server yet. The account stays as it is.",
  },
  remove: { de: "Entfernen", en: "Remove" },
  cancel: { de: "Abbrechen", en: "Cancel" },
} as const satisfies Phrases;
