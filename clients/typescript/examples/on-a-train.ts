import { ConflictError, edit, type HealthRecord, type Sealwell, UnreachableError } from "@sealwell/client";

/** Edits without a connection, and pushes when there is one; two devices that changed one record are asked about. */
export async function onATrain(sealwell: Sealwell, email: string, password: string, decide: Decide): Promise<void> {
  const { session } = await sealwell.unlock(email, password); // asks the server only where this device has never logged in
  for (const visit of await session.records.list("Visit")) {
    await session.outbox.put(edit(visit, { ...(visit.content as object), seen: true }));
  }
  try {
    await session.outbox.push();
  } catch (error) {
    if (error instanceof ConflictError) {
      for (const { theirs } of error.conflicts) {
        if (theirs !== undefined) {
          await session.outbox.put(edit(theirs, decide(theirs)));
        }
      }
      await session.outbox.push();
    } else if (!(error instanceof UnreachableError)) {
      throw error;
    } // else it waits, sealed, until the next push
  }
}

type Decide = (theirs: HealthRecord) => { readonly [name: string]: string | boolean };
