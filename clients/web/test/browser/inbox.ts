/** A mail that its first try could not deliver comes with the second. */
const PATIENCE_MILLIS = 60_000;
const CODE = /\b\d{8}\b/;

/** The code in the newest mail to an address, as soon as one is there. */
export async function codeFor(inbox: string, email: string): Promise<string> {
  const text = await mailFor(inbox, email, CODE);
  return CODE.exec(text)?.[0] ?? "";
}

/** The newest mail to an address that says so, as soon as one is there. */
export async function mailFor(inbox: string, email: string, saying: RegExp): Promise<string> {
  const end = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < end) {
    const found = (await mailsFor(inbox, email)).find(({ text }) => saying.test(text));
    if (found !== undefined) {
      return found.text;
    }
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`No mail came for ${email} that says ${saying}`);
}

/** Everything that is in the inbox for these addresses. */
export async function everyMail(inbox: string, emails: readonly string[]): Promise<string> {
  return JSON.stringify(await Promise.all(emails.map((email) => mailsFor(inbox, email))));
}

interface Mail {
  readonly text: string;
}

async function mailsFor(inbox: string, email: string): Promise<Mail[]> {
  const { messages } = await read<{ messages: { id: number }[] }>(
    inbox,
    `api/messages?to=${encodeURIComponent(email)}`,
  );
  return Promise.all(messages.map(({ id }) => read<Mail>(inbox, `api/messages/${id}`)));
}

async function read<T>(inbox: string, path: string): Promise<T> {
  return (await (await fetch(new URL(path, inbox))).json()) as T;
}
