import { type Sealwell, type Session } from "@sealwell/client";
import { readPhrase } from "@sealwell/client/phrase";

/** Back in with the 24 words, as a person copies them from their paper, on a device that has never seen the account. */
export async function backIn(
  sealwell: Sealwell,
  typed: string,
  choose: (email: string) => Promise<string>,
): Promise<Session> {
  const { complete, words } = readPhrase(typed);
  if (!complete) {
    throw new Error(`not in the list: ${words.filter(({ is }) => is === "unknown").map(({ text }) => text)}`);
  }
  const recovered = await sealwell.recoverWithPhrase(typed); // nothing has changed yet
  try {
    return await recovered.choosePassword(await choose(recovered.email)); // everybody else is logged out
  } finally {
    recovered.close();
  }
}
