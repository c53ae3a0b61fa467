import { beforeEach, describe, expect, test } from "vitest";
import { CircleCheck } from "../../src/contacts/circle-check.js";
import { signConfirmation } from "../../src/contacts/confirmation.js";
import { noteKeyOf, sealNote } from "../../src/contacts/guardian-note.js";
import { signStatement } from "../../src/contacts/statement.js";
import type { ToldCircle, ToldContact, ToldPerson } from "../../src/contacts/told-circle.js";
import type { EnvelopeKey } from "../../src/crypto/envelope-key.js";
import { randomId } from "../../src/crypto/ids.js";
import { generatePrivateJwk, SigningKey } from "../../src/crypto/key-pair.js";
import { publicJson, publicJwk, thumbprint } from "../../src/crypto/public-key.js";
import { firstRecord, RECORD_TYPE, VOUCHER_TYPE, voucherPayload } from "../../src/keys/account-record.js";
import { MemoryPinStore } from "../../src/pins/pin-store.js";
import { Pins } from "../../src/pins/pins.js";
import { randomBytes } from "../../src/crypto/bytes.js";
import { thrownBy } from "../device.js";

const [OWNER, BEN, GUARDIAN, SET] = [randomId(), randomId(), randomId(), randomId()];

/** Somebody's keys, of which the newest are in use. */
interface Keys {
  readonly chain: string[];
  readonly sign: string;
  readonly agree: string;
}

let owner: SigningKey;
let noteKey: EnvelopeKey;
let pins: Pins;
let checking: CircleCheck;
let before: Keys;
let after: Keys;

beforeEach(async () => {
  owner = await SigningKey.of(await generatePrivateJwk());
  noteKey = await noteKeyOf(randomBytes(32));
  pins = new Pins(new MemoryPinStore(), "https://sealwell.example");
  checking = new CircleCheck(OWNER, owner.publicKey, pins);
  [before, after] = await twoRecords();
});

/** The keys that a contact had, and those that they have now, for which the earlier ones vouch. */
async function twoRecords(): Promise<[Keys, Keys]> {
  const [sign, next] = [
    await SigningKey.of(await generatePrivateJwk()),
    await SigningKey.of(await generatePrivateJwk()),
  ];
  const [agree, nextAgree] = [await freshPublic(), await freshPublic()];
  const { chain } = await firstRecord(BEN, sign, agree);
  const prev = await sign.sign(VOUCHER_TYPE, await voucherPayload(BEN, 2, chain[0] ?? "", next.publicKey, nextAgree));
  const payload = `{"a":"${BEN}","n":2,"sign":${publicJson(next.publicKey)},"agree":${publicJson(nextAgree)},"prev":"${prev}"}`;
  return [
    { chain: [...chain], sign: await thumbprint(sign.publicKey), agree: await thumbprint(agree) },
    {
      chain: [...chain, await next.sign(RECORD_TYPE, payload)],
      sign: await thumbprint(next.publicKey),
      agree: await thumbprint(nextAgree),
    },
  ];
}

async function freshPublic() {
  const { x, y } = await generatePrivateJwk();
  return publicJwk(x, y);
}

async function confirmationOf({ sign, agree }: Keys): Promise<string> {
  return signConfirmation(owner, { accountId: OWNER, guardian: GUARDIAN, contact: BEN, sign, agree });
}

/** Ben, who shows these keys, was confirmed with those, and got a share sealed to the first. */
async function told(shown: Keys, confirmed: Keys, changed: boolean): Promise<ToldCircle> {
  const person: ToldPerson = { accountId: BEN, record: shown.chain, confirmation: await confirmationOf(confirmed) };
  const note = await sealNote(noteKey, OWNER, GUARDIAN, { label: "Ben", email: "ben@example.org" });
  const at = new Date();
  const contact: ToldContact = {
    id: GUARDIAN,
    state: "confirmed",
    note,
    invitedAt: at,
    expiresAt: at,
    keepsSheet: false,
    changed,
    person,
  };
  const members = [{ guardian: GUARDIAN, contact: BEN, agree: before.agree }];
  const terms = { needed: 1, waitSeconds: 0 };
  const statement = await signStatement(owner, OWNER, SET, { ...terms, members });
  return {
    contacts: [contact],
    set: { id: SET, ...terms, statement, members: [GUARDIAN], madeAt: at },
    request: undefined,
    rehearsal: undefined,
  };
}

describe("a contact whose keys have changed", () => {
  test("is still the one who was confirmed, and cannot help before the owner arranges anew", async () => {
    const { circle, people } = await checking.check(await told(after, before, true), noteKey);
    expect(circle).toMatchObject({ health: "broken", helpers: 0, contacts: [{ changed: true, holdsShare: false }] });
    expect(people.get(GUARDIAN)).toMatchObject({ confirmed: false, sign: after.sign });
    const now = await checking.check(await told(after, after, false), noteKey);
    expect(now.circle).toMatchObject({ health: "broken", contacts: [{ changed: false, holdsShare: false }] });
  });

  test("has other words than before", async () => {
    const seen = await checking.check(await told(before, before, false), noteKey);
    const now = await checking.check(await told(after, before, true), noteKey);
    expect(seen.circle).toMatchObject({ health: "tight", contacts: [{ holdsShare: true }] });
    expect(now.circle.contacts[0]?.words).not.toEqual(seen.circle.contacts[0]?.words);
  });

  test("is named when the service keeps quiet about it", async () => {
    expect(await thrownBy(checking.check(await told(after, before, false), noteKey))).toMatchObject({
      lie: "GUARDIAN_FORGED",
      guardians: [GUARDIAN],
    });
  });

  test("is named when the earlier keys are not those that were confirmed", async () => {
    const [, others] = await twoRecords();
    expect(await thrownBy(checking.check(await told(others, before, true), noteKey))).toMatchObject({
      lie: "GUARDIAN_FORGED",
    });
  });

  test("does not go back behind what this device has confirmed", async () => {
    await pins.pinRecord(BEN, after.chain);
    expect(await thrownBy(checking.check(await told(before, before, false), noteKey))).toMatchObject({
      lie: "KEYRING_OLD",
    });
    const [, others] = await twoRecords();
    expect(await thrownBy(checking.check(await told(others, others, false), noteKey))).toMatchObject({
      lie: "RECORD_FORKED",
    });
  });
});
