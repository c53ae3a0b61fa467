import { expect } from "vitest";
import { draft, edit, type PinStore, Sealwell, type Session } from "../../src/index.js";
import { MAILED_CODE, PASSWORD } from "../device.js";
import { stretchedOnce } from "../stretched-once.js";
import { WatchedPins } from "./watched-pins.js";

const EMAIL = "dora@example.org";

/** Who has changed her account key and her phrase, and has come back with it under another password, in the scene of the evil server. */
export class Dora {
  /** Of her own device. */
  readonly pins = new WatchedPins();
  private password = PASSWORD;
  private passwords = 0;
  private words = "";
  private note = "";

  private constructor(private readonly server: string) {}

  /** Registers her. Call {@link changesKeys} once she is somebody's contact. */
  static async signsUp(server: string): Promise<{ readonly dora: Dora; readonly session: Session }> {
    const dora = new Dora(server);
    const device = dora.device(dora.pins);
    await device.startRegistration(EMAIL);
    const { session } = await device.confirmRegistration(EMAIL, MAILED_CODE, PASSWORD);
    return { dora, session };
  }

  async changesKeys(session: Session): Promise<void> {
    const first = await session.records.put(draft("Note", { text: "dora's" }));
    this.note = (await session.records.put(edit(first, { text: "dora's, later" }))).id;
    await session.account.rotateKeys(this.password);
    this.words = (await session.replacePhrase()).words().join(" ");
    await this.setsPassword(this.pins);
  }

  async logsIn(): Promise<void> {
    await this.device(this.pins).logIn(EMAIL, this.password);
  }

  async recovers(): Promise<void> {
    (await this.device(this.pins).recoverWithPhrase(this.words)).close();
  }

  /** On a device without pins, unless told otherwise. What is not set is not hers. */
  async setsPassword(pins?: PinStore): Promise<void> {
    const password = `dora's password ${++this.passwords}`;
    const recovered = await this.device(pins).recoverWithPhrase(this.words);
    const session = await recovered.choosePassword(password);
    recovered.close();
    await session.sync();
    await session.records.put(draft("Note", { text: "back again" }));
    this.password = password;
  }

  async readsFirstRevision(): Promise<void> {
    const { session } = await this.device().logIn(EMAIL, this.password);
    await session.sync();
    expect((await session.records.revision(this.note, 1))?.content).toEqual({ text: "dora's" });
  }

  private device(pins?: PinStore): Sealwell {
    return new Sealwell(this.server, {
      kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
      stretchPassword: stretchedOnce,
      ...(pins && { pins }),
    });
  }
}
