import type { AgreementKey } from "../crypto/agreement-key.js";
import { openedJson, paddedJson } from "../crypto/padded-json.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { sealToPerson } from "../crypto/seal-to-person.js";
import { readShare } from "../crypto/slip39/slip39.js";
import { Members } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import type { KeptSheet } from "./guardianship.js";
import { requireText } from "./signed.js";

const PURPOSE = "kit-sheet";

/** Whose sheet it is, and who keeps it, by the owner's id for them. */
export interface SheetOf {
  readonly accountId: string;
  readonly guardian: string;
}

/** A sheet, sealed to the contact. */
export async function sealSheet(agree: PublicJwk, whose: SheetOf, sheet: KeptSheet): Promise<string> {
  const { number, count, needed, words } = sheet;
  const { accountId: a, guardian: g } = whose;
  return sealToPerson(agree, paddedJson({ v: 1, p: PURPOSE, a, g, number, count, needed, words }));
}

/**
 * What was sealed to a contact. Everybody can seal to them: so it is a sheet, of the numbers that it states, and no other text is shown as one.
 *
 * @throws ServerLiedError `SHARE_FORGED`, naming the contact, for every cause alike
 */
export async function openSheet(agree: AgreementKey, sealed: string, whose: SheetOf): Promise<KeptSheet> {
  try {
    const payload = openedJson(await agree.open(sealed));
    const told = Members.of(payload, "v", "p", "a", "g", "number", "count", "needed", "words");
    requireText(told, "p", PURPOSE);
    requireText(told, "a", whose.accountId);
    requireText(told, "g", whose.guardian);
    const sheet = {
      words: told.text("words"),
      number: told.number("number"),
      count: told.number("count"),
      needed: told.number("needed"),
    };
    const { number, needed } = readShare(sheet.words);
    if (told.number("v") !== 1 || sheet.number !== number || sheet.needed !== needed) {
      throw told.wrong("words", "another version, or a sheet of other numbers");
    }
    return sheet;
  } catch {
    throw new ServerLiedError("SHARE_FORGED", "no sheet, or one of another owner or contact", [whose.guardian]);
  }
}
