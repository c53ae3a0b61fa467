import type { SessionKeys } from "../keys/session-keys.js";
import type { Pins } from "../pins/pins.js";
import type { RecoveryPlan } from "../recovery/recovery-plan.js";
import { requireId } from "../vault/health-record.js";
import type { Circle, TrustedContact } from "./circle.js";
import type { CircleKeeper } from "./circle-keeper.js";

const SEVEN_DAYS = 7 * 24 * 60 * 60;

/** Whom to ask, and what they are told. */
export interface Invitation {
  readonly email: string;
  /** How the owner calls themself, in the mail: 1 to 64 characters. */
  readonly from: string;
  /** How the owner calls the contact: sealed, for the owner's own devices. */
  readonly label: string;
}

/** What contacts are to hold together. */
export interface Arrangement {
  /** Ids of contacts who are confirmed: 2 to 10 of them. */
  readonly ids: readonly string[];
  /** How the owner calls themself, for the contacts: 1 to 64 characters. */
  readonly from: string;
  /** How many have to approve, from 2; 2 by default. */
  readonly needed?: number;
  /** How long who asks has to wait after that, up to 30 days; 7 days by default. */
  readonly waitSeconds?: number;
}

/**
 * People of whom some together, after a wait, give their owner's key back: none of them alone, nor all of them without the service, nor the
 * service without them. What the service says of them is checked against the owner's own signatures whenever it is read, and with each change:
 * every method may throw a `ServerLiedError`, `GUARDIAN_FORGED` with the ids of those whom it concerns (`guardians`) above all.
 *
 * @example
 * ```ts
 * await session.contacts.invite({ email: "ben@example.org", from: "Anna", label: "My brother" });
 * const { contacts } = await session.contacts.circle();
 * for (const contact of contacts.filter(({ state }) => state === "accepted")) {
 *   if (await soundsTheSame(contact.label, contact.words)) { // on the phone
 *     await session.contacts.confirm(contact);
 *   }
 * }
 * await session.contacts.arrange({ ids: contacts.map(({ id }) => id), from: "Anna", needed: 2 });
 * ```
 */
export class TrustedContacts {
  private loaded: Promise<CircleKeeper> | undefined;

  /** @internal */
  constructor(
    private readonly plan: RecoveryPlan,
    private readonly keys: SessionKeys,
    private readonly pins: Pins,
  ) {}

  /** All contacts with their safety words, what they hold, and a recovery that may be running. */
  async circle(): Promise<Circle> {
    return (await this.keeper()).read();
  }

  /**
   * Has somebody asked by mail. An invitation lives 14 days.
   *
   * @returns the contact, `invited`
   * @throws RefusedError `guardian-quota-exceeded` beyond ten; `too-many-attempts` beyond 20 a day, or 3 for one address, whoever asks;
   *   `invalid-request`
   */
  async invite(invitation: Invitation): Promise<TrustedContact> {
    return (await this.keeper()).invite(invitation);
  }

  /**
   * Vouches for a contact whose safety words were compared with those that their own device shows: the owner's devices believe that, and not
   * the service. Of who has been confirmed and `changed` since the words are compared anew.
   *
   * @param seen as they were shown when the words were compared
   * @throws RefusedError `guardian-conflict` when they are no more, or the service shows other keys by now: read the circle, and compare again
   */
  async confirm(seen: TrustedContact): Promise<Circle> {
    return (await this.keeper()).confirm(seen);
  }

  /**
   * Gives each of some contacts a share. All earlier shares are worthless from then on, and a recovery that is running is rejected.
   *
   * @throws RangeError when somebody is not confirmed, or for more that are needed than there are
   * @throws RefusedError `guardian-conflict` when somebody has left meanwhile, `invalid-request` for another wait
   */
  async arrange({ needed = 2, waitSeconds = SEVEN_DAYS, ...rest }: Arrangement): Promise<Circle> {
    return (await this.keeper()).arrange({ needed, waitSeconds, ...rest });
  }

  /**
   * Gives a contact one sheet of the kit to keep, sealed to the keys that the owner has confirmed. Of all contacts one keeps one: another's goes
   * with it.
   *
   * @param sheet one of the present kit: 33 words
   * @throws ShareError when they are no sheet
   * @throws RangeError when the contact is not confirmed
   * @throws RefusedError `not-found` without a kit, `guardian-conflict` when they have left meanwhile
   */
  async giveSheet(contact: TrustedContact, sheet: string): Promise<Circle> {
    return (await this.keeper()).giveSheet(contact, sheet);
  }

  /**
   * Asks the contacts, by a mail each, to prove that they could help: nothing is used up, and nobody gets anything. What comes of it is in
   * {@link Circle.rehearsal}; an earlier rehearsal is over with it.
   *
   * @throws RefusedError `guardian-conflict` before anything is arranged; `request-running` while somebody asks for their help;
   *   `too-many-attempts`, with `retryAfter`, within a week of the last one
   */
  async rehearse(): Promise<Circle> {
    return (await this.keeper()).rehearse();
  }

  /** Removes a contact, and their share. The others' shares work on; {@link arrange} anew where they are too few. */
  async remove(id: string): Promise<Circle> {
    return (await this.keeper()).remove(requireId(id));
  }

  /** Lets the contacts give nothing back any more. They stay contacts. */
  async dissolve(): Promise<Circle> {
    return (await this.keeper()).dissolve();
  }

  /** Rejects the recovery that is running: "that is not me". Also when none is. */
  async reject(): Promise<void> {
    await (await this.keeper()).reject();
  }

  private async keeper(): Promise<CircleKeeper> {
    this.loaded ??= this.load().catch((error: unknown) => {
      this.loaded = undefined;
      throw error;
    });
    return this.loaded;
  }

  private async load(): Promise<CircleKeeper> {
    const { CircleKeeper } = await import("./circle-keeper.js");
    return new CircleKeeper(this.plan, this.keys, this.pins);
  }
}
