import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import type { Line } from "./lines";
import { TEXT } from "./text";

/** What a line says. Devices and links have their names only here: the server tells ids. */
export function useSaying(): (line: Line) => string {
  const t = useText(TEXT);
  const nameOf = useNames();
  return ({ kind, subject, count }) => {
    const name = nameOf(subject);
    switch (kind) {
      case "vault-committed":
      case "contacts-arranged":
      case "recovery-approved":
        return t[kind](count);
      case "share-refused":
        return t[kind](name, count);
      case "signed-in":
      case "signed-in-new-device":
      case "share-created":
      case "share-opened":
      case "share-locked":
      case "share-closed":
      case "share-revoked":
      case "share-used-up":
      case "share-expired":
        return t[kind](name);
      case "account-registered":
      case "sign-in-refused":
      case "session-revoked":
      case "session-reused":
      case "password-reset":
      case "password-reset-undone":
      case "phrase-replaced":
      case "kit-stored":
      case "kit-removed":
      case "keys-rotated":
      case "capsule-stored":
      case "capsule-opened":
      case "capsule-removed":
      case "contact-invited":
      case "contact-accepted":
      case "contact-confirmed":
      case "contact-left":
      case "contact-removed":
      case "rehearsal-asked":
      case "rehearsal-answered":
      case "contacts-dissolved":
      case "recovery-requested":
      case "recovery-refused":
      case "recovery-ready":
      case "recovery-released":
      case "recovery-completed":
      case "recovery-rejected":
      case "recovery-cancelled":
      case "recovery-expired":
      case "password-changed":
      case "email-changed":
        return t[kind];
      default:
        return t.unknown(kind);
    }
  };
}

/** Of devices that are still logged in, and of links that have a label. Without them the list can be read all the same. */
function useNames(): (subject: string | null) => string | undefined {
  const { account, shares } = useVault().session;
  const { answer: devices } = useAsked(() => account.sessions());
  const { answer: links } = useAsked(() => shares.list());
  return (subject) => {
    const device = devices?.find(({ sessionId }) => sessionId === subject)?.deviceName;
    const label = links?.find(({ id }) => id === subject)?.label;
    return device ?? (label === "" ? undefined : label);
  };
}
