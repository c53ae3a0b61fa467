import type { Lie } from "@sealwell/client";
import type { Phrase } from "../language/phrases";

/** Each lie in the words of somebody who explains it to a friend. */
export const MEANINGS: Readonly<Record<Lie, Phrase>> = {
  WEAK_KDF: said(
    "Der Server wollte, dass Ihr Passwort schwächer geschützt wird.",
    "The server wanted your password to be protected less.",
  ),
  EXCESSIVE_KDF: said(
    "Der Server verlangte Rechnungen, die dieses Gerät lahmlegen sollten.",
    "The server asked for computations that would freeze this device.",
  ),
  ACCOUNT_CHANGED: said(
    "Ihre Adresse führte plötzlich zu einem anderen Konto.",
    "Your address suddenly led to another account.",
  ),
  DEGENERATE_SRP: said("Der Server versuchte, die Anmeldung auszuhebeln.", "The server tried to undermine the login."),
  SERVER_PROOF_WRONG: said(
    "Der Server konnte nicht beweisen, dass er der richtige ist.",
    "The server could not prove that it is the right one.",
  ),
  KEYRING_OLD: said("Der Server zeigte einen veralteten Schlüsselbund.", "The server showed an outdated keyring."),
  RECORD_FORKED: said(
    "Der Server zeigte eine andere Geschichte Ihrer Schlüssel als früher.",
    "The server showed another history of your keys than before.",
  ),
  RECORD_INVALID: said("Der Server zeigte gefälschte Schlüssel.", "The server showed forged keys."),
  KEY_MISMATCH: said(
    "Der Server zeigte Schlüssel, die nicht zu Ihren gehören.",
    "The server showed keys that do not belong to yours.",
  ),
  ENVELOPE_REFUSED: said(
    "Etwas Verschlüsseltes wurde verändert oder vertauscht.",
    "Something encrypted was altered or swapped.",
  ),
  ROLLBACK: said(
    "Der Server zeigte einen älteren Stand als den, den dieses Gerät schon kannte.",
    "The server showed an older state than this device had already seen.",
  ),
  FORKED: said(
    "Der Server zeigte diesem Gerät eine andere Vergangenheit als zuvor.",
    "The server showed this device another past than before.",
  ),
  OMITTED: said(
    "Der Server hat etwas weggelassen, das da sein muss.",
    "The server left out something that must be there.",
  ),
  REORDERED: said(
    "Der Server hat die Reihenfolge Ihrer Änderungen vertauscht.",
    "The server changed the order of your edits.",
  ),
  CHAIN_BROKEN: said(
    "Eine Änderung, oder was mit Ihrem Konto geschehen ist, sieht anders aus als damals.",
    "An edit, or what happened to your account, looks different from when it was made.",
  ),
  INJECTED: said(
    "Der Server zeigte etwas, das keines Ihrer Geräte geschrieben hat.",
    "The server showed something that none of your devices wrote.",
  ),
  RESURRECTED: said("Etwas Gelöschtes war plötzlich wieder da.", "Something deleted was suddenly back."),
  ITEM_ROLLBACK: said(
    "Der Server zeigte die alte Fassung eines Eintrags als die neueste.",
    "The server showed an old version of a record as the latest.",
  ),
  REVISION_WRONG: said(
    "Die Fassungen eines Eintrags passen nicht zusammen.",
    "The versions of a record do not fit together.",
  ),
  ITEM_REPLACED: said("Ein Eintrag wurde durch einen anderen ersetzt.", "A record was replaced by another one."),
  CHECKPOINT_WRONG: said(
    "Ein früher bezeugter Stand passt nicht zu dem, was der Server zeigt.",
    "A state witnessed earlier does not fit what the server shows.",
  ),
  GUARDIAN_FORGED: said(
    "Der Server zeigte eine Vertrauensperson, die Sie nicht bestätigt haben, oder hat eine ausgetauscht.",
    "The server showed a trusted contact whom you have not confirmed, or swapped one.",
  ),
  SHARE_FORGED: said(
    "Ein Teil eines Schlüssels stammt nicht von der Person, deren Vertrauensperson er sein soll.",
    "A part of a key is not from the person to whom it should belong.",
  ),
  CAPSULE_ALTERED: said(
    "Der Server zeigte eine andere Zeitkapsel als die, die Sie gemacht haben.",
    "The server showed another time capsule than the one that you made.",
  ),
  MALFORMED_ANSWER: said("Eine Antwort hatte nicht die vereinbarte Form.", "An answer did not have the agreed form."),
};

function said(de: string, en: string): Phrase {
  return { de, en };
}
