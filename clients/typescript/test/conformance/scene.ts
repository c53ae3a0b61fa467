import { expect } from "vitest";
import {
  type CacheStore,
  declareField,
  draft,
  edit,
  type HealthRecord,
  indexed,
  MemoryCacheStore,
  openSmartLink,
  type PinStore,
  Sealwell,
  type Session,
} from "../../src/index.js";
import { visits } from "../share/visitor.js";
import { stretchedOnce } from "../stretched-once.js";
import { Help } from "./help.js";
import { WatchedPins } from "./watched-pins.js";

const CODE = declareField("code", "many-values");
const PLANTED = "AAAAAAAAAAAAAAAAAAAAAA";
const MAILED_CODE = "12345678";
const PASSWORD = "correct horse battery";
const LINK_PASSWORD = "told by telephone";
const PASSCODE = "2718";
const [ANNA, BEN] = ["anna@example.org", "ben@example.org"];

/** Texts that no request may hold. */
export const SECRETS: readonly string[] = ["one, later", PASSWORD, LINK_PASSWORD];

/** What Anna has shared, and the ids that the server knows it by. */
interface Links {
  readonly guarded: string;
  readonly unguarded: string;
  readonly smart: string;
  readonly direct: string;
  readonly ids: {
    readonly guarded: string;
    readonly unguarded: string;
    readonly smart: string;
    readonly direct: string;
  };
}

/** The scene of the evil server, and the steps that its attacks are tried with. */
export class Scene {
  private constructor(
    private readonly server: string,
    private laptop: Session,
    private readonly first: HealthRecord,
    private readonly second: HealthRecord,
    private readonly deleted: HealthRecord,
    private readonly bensId: string,
    private readonly links: Links,
    private readonly help: Help,
    private readonly words: string,
    private readonly sheets: readonly string[],
    private readonly pins: WatchedPins,
    private readonly cache: CacheStore,
  ) {}

  static async make(server: string): Promise<Scene> {
    const pins = new WatchedPins();
    const cache = new MemoryCacheStore();
    // Above the floor, so that there is something to be lowered.
    const device = new Sealwell(server, {
      pins,
      cache,
      kdf: { alg: "pbkdf2-sha256", rounds: 700_000 },
      stretchPassword: stretchedOnce,
    });
    await device.startRegistration(ANNA);
    const { session: laptop, phrase } = await device.confirmRegistration(ANNA, MAILED_CODE, PASSWORD);
    const sheets = (await laptop.recoveryKit.make(2, 3)).slice(1);
    const one = await laptop.records.put(note("one", "a"));
    const second = await laptop.records.put(note("two", "a"));
    const first = await laptop.records.put(edit(one, { text: "one, later" }));
    await laptop.checkpoint();
    const deleted = await laptop.records.put(note("three", "a"));
    await laptop.records.delete(deleted);
    const bens = new Sealwell(server, {
      kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
      stretchPassword: stretchedOnce,
    });
    await bens.startRegistration(BEN);
    const { session: ben } = await bens.confirmRegistration(BEN, MAILED_CODE, PASSWORD);
    await ben.shares.create([await ben.records.put(note("ben's", "b"))], { title: "Ben's" });
    await laptop.account.record(ben.accountId);
    const links = await shareOf(laptop, first);
    const help = await Help.make(server, { email: ANNA, laptop }, { email: BEN, session: ben });
    await laptop.activity.latest();
    return new Scene(
      server,
      laptop,
      first,
      second,
      deleted,
      ben.accountId,
      links,
      help,
      phrase.words().join(" "),
      sheets,
      pins,
      cache,
    );
  }

  /** What the control API is told. */
  json(): object {
    const items = { first: this.first.id, second: this.second.id, deleted: this.deleted.id };
    return { victim: ANNA, other: BEN, items, links: this.links.ids };
  }

  /** All that is pinned on the devices whose pins count. */
  pinned(): string[] {
    return [...this.pins.pinned(), ...this.help.dora.pins.pinned()];
  }

  /** Tries one step of the catalogue. */
  async plays(step: string): Promise<unknown> {
    const { laptop, first, second, deleted, bensId, links, help } = this;
    switch (step) {
      case "log-in-on-known-device":
        return this.logsIn(this.pins);
      case "log-in-on-new-device":
        return this.logsIn();
      case "recover-on-known-device":
        return this.recovers(this.pins);
      case "recover-on-new-device":
        return this.recovers();
      case "recover-with-kit":
        (await new Sealwell(this.server).recoverWithKit(this.sheets)).close();
        return undefined;
      case "sync-on-known-device":
        return laptop.sync();
      case "sync-after-restart":
        return (await this.logsIn(this.pins)).sync();
      case "sync-on-new-device":
        return (await this.logsIn()).sync();
      case "sync-after-new-device-wrote":
        await (await this.logsIn()).records.put(note("from elsewhere"));
        return laptop.sync();
      case "write-on-known-device":
        return laptop.records.put(note("more"));
      case "read-usage":
        return laptop.usage();
      case "fetch-first":
        return laptop.records.fetch(first.id);
      case "fetch-first-after-restart":
        return (await this.logsIn(this.pins)).records.fetch(first.id);
      case "fetch-second":
        return laptop.records.fetch(second.id);
      case "fetch-deleted":
        return laptop.records.fetch(deleted.id);
      case "fetch-planted":
        return laptop.records.fetch(PLANTED);
      case "search-by-code":
        return laptop.records.search(CODE, "a");
      case "list-collection":
        return laptop.records.searchCollection("Note");
      case "history-of-first":
        return laptop.records.history(first.id);
      case "read-revision-1-of-first":
        return laptop.records.revision(first.id, 1);
      case "read-revision-2-of-first":
        return laptop.records.revision(first.id, 2);
      case "read-record-of-other":
        return laptop.account.record(bensId);
      case "read-record-of-other-after-restart":
        return (await this.logsIn(this.pins)).account.record(bensId);
      case "read-record-of-other-on-new-device":
        return (await this.logsIn()).account.record(bensId);
      case "open-guarded-link":
        return visits(links.guarded).open(LINK_PASSWORD);
      case "open-unguarded-link":
        return visits(links.unguarded).open(LINK_PASSWORD);
      case "make-link":
        return laptop.shares.create([first], { title: "More", expiresAt: new Date("2026-02-03T04:05:06Z") });
      case "list-links":
        return laptop.shares.list();
      case "read-link":
        return laptop.shares.get(links.ids.guarded);
      case "limit-link":
        return laptop.shares.change(await laptop.shares.get(links.ids.unguarded), { maxOpens: 1_000 });
      case "read-log":
        return laptop.shares.accesses(links.ids.guarded);
      case "open-smart-link":
        return openSmartLink(links.smart, { recipient: "Ben", passcode: PASSCODE });
      case "open-direct-link":
        return openSmartLink(links.direct, { recipient: "Ben" });
      case "list-smart-links":
        return laptop.smartLinks.list();
      case "read-smart-log":
        return laptop.smartLinks.accesses(links.ids.smart);
      case "check-capsule":
        return laptop.timeCapsule.check();
      case "recover-with-capsule":
        return help.recoversWithCapsule();
      case "read-contacts":
        return laptop.contacts.circle();
      case "read-contacts-on-new-device":
        return (await this.logsIn()).contacts.circle();
      case "approve-request":
        return help.benApproves();
      case "recover-with-contacts":
        return help.recoversWithContacts();
      case "log-in-dora-on-her-device":
        return help.dora.logsIn();
      case "recover-dora-on-her-device":
        return help.dora.recovers();
      case "set-password-of-dora":
        return help.dora.setsPassword();
      case "read-revision-1-of-doras":
        return help.dora.readsFirstRevision();
      case "register":
        return help.somebodyRegisters();
      case "confirm-recovery":
        return help.confirmsRecovery();
      case "read-activity-on-known-device":
        return laptop.activity.latest();
      case "read-activity-after-restart":
        return (await this.logsIn(this.pins)).activity.latest();
      case "read-activity-on-new-device":
        return (await this.logsIn()).activity.latest();
      default:
        throw new Error(`there is a new step: ${step}`);
    }
  }

  /** Opens on the known device what it has kept, which needs no server, and lets it log in. */
  async unlocksAndSyncs(): Promise<void> {
    const { pins, cache } = this;
    const device = new Sealwell(this.server, { stretchPassword: stretchedOnce, pins, cache });
    const { session } = await device.unlock(ANNA, PASSWORD);
    expect(await session.loadKept()).toBe(true);
    expect(await session.records.get(this.first.id)).toEqual(this.first);
    await session.sync();
  }

  /** The session that was lied to goes on with an honest server, and has lost and gained nothing. */
  async goesOn(): Promise<void> {
    const known = this.laptop.head.n;
    expect((await this.laptop.sync()).n).toBe(known);
    expect(await this.laptop.records.fetch(this.first.id)).toEqual(this.first);
    const found = await this.laptop.records.search(CODE, "a");
    expect(found.map((record) => record.id).sort()).toEqual([this.first.id, this.second.id].sort());
    expect(await this.laptop.records.get(this.deleted.id)).toBeUndefined();
    const { guarded, unguarded, smart, direct } = this.links;
    expect((await this.laptop.shares.list()).map(({ link }) => link)).toEqual(
      expect.arrayContaining([guarded, unguarded]),
    );
    expect((await visits(guarded).open(LINK_PASSWORD)).title).toBe("Guarded");
    expect((await this.laptop.smartLinks.list()).map(({ link }) => link)).toEqual([direct, smart]);
    await this.help.goesOn();
  }

  private async recovers(pins?: PinStore): Promise<void> {
    const device = new Sealwell(this.server, { stretchPassword: stretchedOnce, ...(pins && { pins }) });
    const recovered = await device.recoverWithPhrase(this.words);
    expect(recovered.email).toBe(ANNA);
    recovered.close();
  }

  private async logsIn(pins?: PinStore): Promise<Session> {
    return (
      await new Sealwell(this.server, { stretchPassword: stretchedOnce, ...(pins && { pins }) }).logIn(ANNA, PASSWORD)
    ).session;
  }
}

async function shareOf({ records, shares, smartLinks }: Session, first: HealthRecord): Promise<Links> {
  const guarded = await shares.create([first], { title: "Guarded", password: LINK_PASSWORD });
  const unguarded = await shares.create([first], { title: "Unguarded" });
  const resource = await records.put(draft("Basic", { resourceType: "Basic" }));
  const smart = await smartLinks.create([resource], { passcode: PASSCODE });
  const direct = await smartLinks.create([resource], { direct: true });
  // Newest first: a link does not say its id.
  const [directLink, smartLink] = await smartLinks.list();
  const ids = {
    guarded: idOf(guarded),
    unguarded: idOf(unguarded),
    smart: smartLink?.id ?? "",
    direct: directLink?.id ?? "",
  };
  return { guarded, unguarded, smart, direct, ids };
}

function idOf(link: string): string {
  return new URL(link).pathname.slice("/s/".length);
}

function note(text: string, code?: string) {
  const plain = draft("Note", { text });
  return code === undefined ? plain : indexed(plain, CODE, code);
}
