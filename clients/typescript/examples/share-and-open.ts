import {
  type Gate,
  type HealthRecord,
  RefusedError,
  type Sealwell,
  type Session,
  type SharedContent,
} from "@sealwell/client";

/** A link to some records, for one opening within a day; the password goes another way than the link. */
export async function shareForADay(session: Session, records: HealthRecord[], password: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000);
  const policy = { title: "For Dr. Meier", label: "Monday's appointment", expiresAt, maxOpens: 1, password };
  return session.shares.create(records, policy);
}

/** Opens a link, without an account; a page takes it out of its address bar first, by `takeShareLink()`. */
export async function openLink(sealwell: Sealwell, link: string, visitor: Visitor): Promise<SharedContent> {
  const visit = sealwell.visit(link);
  let gate = await visit.ask();
  if (gate.needsEmail) {
    const email = await visitor.email();
    await visit.sendCode(email);
    await visit.prove(email, await visitor.codeFromTheMail());
  }
  for (;;) {
    try {
      return await visit.open(gate.password === null ? undefined : await visitor.password(gate));
    } catch (error) {
      if (!(error instanceof RefusedError && error.type === "share-password-refused")) {
        throw error;
      }
      gate = await visit.ask(); // tells how many attempts are left
    }
  }
}

interface Visitor {
  email(): Promise<string>;
  codeFromTheMail(): Promise<string>;
  password(gate: Gate): Promise<string>;
}

/** Who came to the newest link; somebody may open it again tomorrow, or nobody any more. */
export async function lookAfter(session: Session, again: boolean): Promise<string[]> {
  const [newest] = await session.shares.list();
  if (newest === undefined) {
    return [];
  }
  if (again && newest.state !== "revoked") {
    await session.shares.change(newest, { maxOpens: newest.opens + 1 });
  } else {
    await session.shares.revoke(newest.id);
  }
  return (await session.shares.accesses(newest.id)).map(({ outcome, browser }) => `${outcome}, ${browser}`);
}
