/** One more evil server, with a world of its own; gives its address. Tests in a browser call it as a command. */
export async function startEvilServer(): Promise<string> {
  const answer = await fetch(servers(), { method: "POST" });
  if (answer.status !== 201) {
    throw new Error(`no evil server: ${answer.status} ${await answer.text()}`);
  }
  return ((await answer.json()) as { uri: string }).uri;
}

/** Stops the one at that address. A browser's command has its context first. */
export async function stopEvilServer(...given: readonly unknown[]): Promise<void> {
  await fetch(`${servers()}/${new URL(String(given.at(-1))).port}`, { method: "DELETE" });
}

function servers(): string {
  const url = process.env["SEALWELL_EVIL_SERVERS"];
  if (url === undefined) {
    throw new Error("the evil server's process was not started");
  }
  return url;
}
