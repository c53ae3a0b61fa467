/** A mail that its first try could not deliver comes with the second. */
const PATIENCE_MILLIS = 60_000;

/** The code in the newest mail to an address, as soon as one is there. */
export async function codeFor(inbox: string, email: string): Promise<string> {
  const end = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < end) {
    const { messages } = await read<{ messages: { id: number }[] }>(
      inbox,
      `api/messages?to=${encodeURIComponent(email)}`,
    );
    for (const { id } of messages) {
      const { text } = await read<{ text: string }>(inbox, `api/messages/${id}`);
      const code = /\b\d{8}\b/.exec(text);
      if (code !== null) {
        return code[0];
      }
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`No code came for ${email}`);
}

async function read<T>(inbox: string, path: string): Promise<T> {
  return (await (await fetch(new URL(path, inbox))).json()) as T;
}
