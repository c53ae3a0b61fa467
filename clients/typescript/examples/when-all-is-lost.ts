import { type Guardianship, NotYetError, type Sealwell, type Session, type TrustedContact } from "@sealwell/client";

/** A file that opens the account when its owner has not logged in for 90 days, and never before. */
export async function fileForLater(session: Session): Promise<string> {
  return session.timeCapsule.make({ waitSeconds: 90 * 24 * 60 * 60 });
}

/** Back in with that file; before its date, when that is. */
export async function backWithFile(sealwell: Sealwell, file: string, password: string): Promise<Session | Date> {
  try {
    const recovered = await sealwell.recoverWithCapsule(file);
    return await recovered.choosePassword(password);
  } catch (error) {
    if (error instanceof NotYetError) {
      return error.opensAt;
    }
    throw error;
  }
}

/** Any two of those who have agreed get a share each, once their words were compared with them on the phone. */
export async function trustFriends(
  session: Session,
  soundsTheSame: (friend: TrustedContact) => boolean,
): Promise<void> {
  const { contacts } = await session.contacts.circle();
  for (const friend of contacts.filter(({ state }) => state === "accepted").filter(soundsTheSame)) {
    await session.contacts.confirm(friend);
  }
  const circle = await session.contacts.circle();
  const ids = circle.contacts.filter(({ state, changed }) => state === "confirmed" && !changed).map(({ id }) => id);
  await session.contacts.arrange({ ids, from: "Anna", needed: 2 });
}

/** A friend helps, after they have heard the words from somebody whom they know. */
export async function helpAFriend(session: Session, isReally: (friend: Guardianship) => boolean): Promise<void> {
  for (const friend of await session.guardianships.list()) {
    if (friend.request !== undefined && friend.request.answer === undefined && isReally(friend)) {
      await session.guardianships.approve(friend, friend.request);
    }
  }
}

/** Asks one's friends: what `keep` was given has to be there until the end, on another day. */
export async function askFriends(sealwell: Sealwell, email: string, code: string, keep: Keep): Promise<string[]> {
  const recovery = await sealwell.confirmRecovery(email, code); // after startRecovery(email)
  await keep(recovery.ticket());
  await recovery.ask();
  return recovery.words();
}

type Keep = (ticket: string) => Promise<void> | void;

/** Another day, when the wait is over. */
export async function backWithFriends(sealwell: Sealwell, ticket: string, password: string): Promise<Session> {
  const recovery = await sealwell.resumeRecovery(ticket);
  const { recovered } = await recovery.finish();
  return recovered.choosePassword(password);
}
