import type { CapsuleState, Circle, KitState, PhraseState, Session } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";

/** All ways of an account, as their owner's device has read them. */
export interface Plan {
  readonly phrase: PhraseState;
  readonly kit: KitState | undefined;
  readonly capsule: CapsuleState | undefined;
  readonly circle: Circle;
}

/** Reads all of it; what the service keeps of a capsule and of contacts is checked with it. */
export async function readPlan(session: Remote<Session>): Promise<Plan> {
  const [phrase, kit, capsule, circle] = await Promise.all([
    session.phraseState(),
    session.recoveryKit.state(),
    session.timeCapsule.check(),
    session.contacts.circle(),
  ]);
  return { phrase, kit, capsule, circle };
}

/** How many would lead back today. */
export function waysThatWork({ phrase, kit, capsule, circle }: Plan): number {
  return [phrase === "ready", kit !== undefined, capsule !== undefined, isAble(circle)].filter(Boolean).length;
}

/** Whether enough contacts can help. */
export function isAble({ health }: Circle): boolean {
  return health === "ready" || health === "tight";
}

/** Whether somebody is getting the account back by contacts. */
export function isAskedFor({ request }: Circle): boolean {
  return request !== undefined && ["open", "approved", "ready", "released"].includes(request.state);
}
