import { expect } from "vitest";
import { type ContactRecovery, type Recovered, Sealwell, type Session } from "../../src/index.js";
import { MAILED_CODE, PASSWORD } from "../device.js";
import { stretchedOnce } from "../stretched-once.js";
import { Dora } from "./dora.js";

/** The owner of the scene. */
interface Owner {
  readonly email: string;
  readonly laptop: Session;
}

/** A person who is to be a contact. */
interface Friend {
  readonly email: string;
  readonly session: Session;
}

/** What helps who has lost everything, in the scene of the evil server: a time capsule, and contacts who have approved a request. */
export class Help {
  private registered = 0;

  private constructor(
    private readonly server: string,
    private readonly owner: Owner,
    private readonly ben: Session,
    private readonly file: string,
    private readonly ticket: string,
    readonly dora: Dora,
  ) {}

  /** Two people more register. */
  static async make(server: string, owner: Owner, ben: Friend): Promise<Help> {
    const { contacts, timeCapsule } = owner.laptop;
    const file = await timeCapsule.make();
    const carla = await signsUp(server, "carla@example.org");
    const ids = [await accepts(owner, ben), await accepts(owner, carla)];
    const { dora, session } = await Dora.signsUp(server);
    await accepts(owner, { email: "dora@example.org", session });
    await dora.changesKeys(session);
    for (const contact of (await contacts.circle()).contacts.filter(({ id }) => ids.includes(id))) {
      await contacts.confirm(contact);
    }
    await contacts.arrange({ ids, from: "Anna", needed: 2 });
    const help = new Help(server, owner, ben.session, file, await asks(server, owner.email), dora);
    await help.benApproves();
    await approves(carla.session);
    return help;
  }

  async benApproves(): Promise<void> {
    await approves(this.ben);
  }

  async recoversWithCapsule(): Promise<void> {
    this.expectOwners(await this.elsewhere().recoverWithCapsule(this.file));
  }

  async recoversWithContacts(): Promise<void> {
    const recovery = await this.elsewhere().resumeRecovery(this.ticket);
    const { recovered, leftOut } = await recovery.finish();
    expect(leftOut).toEqual([]);
    this.expectOwners(recovered);
  }

  async confirmsRecovery(): Promise<void> {
    await mailedCodeConfirmed(this.server, this.owner.email);
  }

  /** Each time somebody else. */
  async somebodyRegisters(): Promise<void> {
    await signsUp(this.server, `new-${++this.registered}@example.org`);
  }

  /** Nobody is another contact, and nothing is another set, than before. */
  async goesOn(): Promise<void> {
    expect(await this.owner.laptop.contacts.circle()).toMatchObject({ health: "tight", helpers: 2 });
  }

  private expectOwners(recovered: Recovered): void {
    expect(recovered.email).toBe(this.owner.email);
    recovered.close();
  }

  private elsewhere(): Sealwell {
    return new Sealwell(this.server, { stretchPassword: stretchedOnce });
  }
}

async function signsUp(server: string, email: string): Promise<Friend> {
  const device = new Sealwell(server, {
    kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
    stretchPassword: stretchedOnce,
  });
  await device.startRegistration(email);
  return { email, session: (await device.confirmRegistration(email, MAILED_CODE, PASSWORD)).session };
}

/** Gives the owner's id for them. */
async function accepts({ laptop }: Owner, { email, session }: Friend): Promise<string> {
  const { id } = await laptop.contacts.invite({ email, from: "Anna", label: email });
  await session.guardianships.accept(laptop.accountId, id);
  return id;
}

/** Gives the ticket. */
async function asks(server: string, email: string): Promise<string> {
  const recovery = await mailedCodeConfirmed(server, email);
  await recovery.ask();
  return recovery.ticket();
}

async function mailedCodeConfirmed(server: string, email: string): Promise<ContactRecovery> {
  const device = new Sealwell(server, { stretchPassword: stretchedOnce });
  await device.startRecovery(email);
  return device.confirmRecovery(email, MAILED_CODE);
}

async function approves(contact: Session): Promise<void> {
  const [helped] = await contact.guardianships.list();
  if (helped?.request === undefined) {
    throw new Error("nobody asks for help");
  }
  await contact.guardianships.approve(helped, helped.request);
}
