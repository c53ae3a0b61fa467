import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CODE, draft, edit, type RefusedError, Sealwell } from "../../src/index.js";
import { textOf } from "../../src/json/exact-json.js";
import { PASSWORD } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const REPOSITORY = new URL("../../../../", import.meta.url);
const HISTORY = readFileSync(new URL("clients/java/src/test/resources/delmy-infant.json", REPOSITORY), "utf8");
const CLASSES = fileURLToPath(new URL("clients/java/target/test-classes", REPOSITORY));
const LIBRARIES = fileURLToPath(new URL("deploy/demo/target/lib", REPOSITORY));
const HEIGHT = "http://loinc.org|8302-2";

/** What the Java client saw. */
interface Seen {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly found: readonly string[];
  readonly records: readonly {
    readonly id: string;
    readonly collection: string;
    readonly revision: number;
    readonly json: string;
    readonly fields: object;
  }[];
}

let server: EvilServer;

beforeAll(async () => {
  if (!existsSync(CLASSES) || !existsSync(LIBRARIES)) {
    throw new Error("the Java client has not been built: mvn -pl clients/java,deploy/demo -am package -DskipTests");
  }
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

/** A class of the Java client's in a process of its own; gives the line that it prints. */
function run(main: string, given: readonly string[], input = ""): unknown {
  const home = process.env["JAVA_HOME"];
  const path = [`${LIBRARIES}/*`, CLASSES].join(delimiter);
  const arguments_ = ["-cp", path, `org.sealwell.client.journey.${main}`, server.url, ...given];
  const { stdout, stderr, status } = spawnSync(home === undefined ? "java" : `${home}/bin/java`, arguments_, {
    input,
    encoding: "utf8",
    // Java reads its arguments in the locale's encoding.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

/** The Java client: imports the same history, tells what it saw, edits every note and leaves one more. */
function java(email: string, how: "log-in" | "register"): Seen {
  return run("OtherClient", [email, PASSWORD, how], HISTORY) as Seen;
}

/** The Java client: sets another password with the words, and goes on as above. */
function javaRecovers(email: string, password: string, words: string): Seen {
  return run("OtherClient", [email, password, "recover", words], HISTORY) as Seen;
}

test("the Java client opens, finds and recognises what this one sealed, and this one what Java made of it", async () => {
  const client = new Sealwell(server.url);
  await client.startRegistration("anna@example.org");
  const { session } = await client.confirmRegistration("anna@example.org", "12345678", PASSWORD);
  const { created } = await session.importFhir(HISTORY);
  const note = await session.records.put(
    draft("Note", { text: "Grüße, 日本語, 🩺 \u2028", empty: {}, list: [1, 2.5, null, true] }),
  );
  await session.records.put(edit(note, { ...(note.content as object), text: "later" }));
  await session.checkpoint();

  const seen = java("anna@example.org", "log-in");
  expect(seen).toMatchObject({ created: 0, updated: 0, unchanged: created });
  expect(seen.records).toHaveLength(created + 1);
  for (const { id, collection, revision, json, fields } of seen.records) {
    const record = (await session.records.get(id))!;
    expect({ collection, revision, json, fields }).toEqual({
      collection: record.collection,
      revision: record.revision,
      json: textOf(record),
      fields: record.fields,
    });
  }
  const heights = await session.records.find(CODE, HEIGHT);
  expect(seen.found).toHaveLength(heights.length);
  expect([...seen.found].sort()).toEqual(heights.map(({ id }) => id).sort());

  await session.sync();
  const edited = await session.records.get(note.id);
  expect(edited).toMatchObject({ revision: 3, exact: '{"text":"Grüße, 1.50","n":1.50}' });
  const notes = await session.records.list("Note");
  expect(notes.map(({ content }) => content)).toContainEqual({ text: "from Java" });
  expect(await session.records.find(CODE, HEIGHT)).toHaveLength(heights.length + 1);
});

test("this client opens, finds and recognises what the Java client sealed in an account of its own making", async () => {
  const seen = java("ben@example.org", "register");
  const { session, phrase } = await new Sealwell(server.url).logIn("ben@example.org", PASSWORD);
  expect(phrase).toBe("ready");
  await session.sync();
  for (const { id, json, fields } of seen.records) {
    const record = (await session.records.get(id))!;
    expect({ json: textOf(record), fields: record.fields }).toEqual({ json, fields });
  }
  expect(await session.importFhir(HISTORY)).toEqual({ created: 0, updated: 0, unchanged: seen.created, skipped: [] });
  expect(await session.records.searchCollection("Note")).toMatchObject([{ content: { text: "from Java" } }]);
});

test("the Java client opens a link that this one made, and this one a link of Java's; each sees the other's as its owner", async () => {
  const { session } = await new Sealwell(server.url).logIn("anna@example.org", PASSWORD);
  await session.sync();
  const notes = await session.records.list("Note");
  const mine = await session.shares.create(notes, {
    title: "日本語 🩺",
    label: "from TypeScript",
    password: "pässwort",
  });
  expect(run("OtherSharer", ["open", mine, "pässwort"])).toEqual({
    title: "日本語 🩺",
    items: notes.map((note) => ({ collection: "Note", json: textOf(note) })),
  });

  const theirs = run("OtherSharer", ["share", "anna@example.org", PASSWORD, "paſswört ①"]) as { link: string };
  expect(theirs).toMatchObject({ shares: [{ label: "from TypeScript", link: mine, outcomes: ["OPENED"] }] });
  const visit = new Sealwell(server.url).visit(theirs.link);
  expect(await visit.open("another").catch(({ type }: RefusedError) => type)).toBe("share-password-refused");
  const { title, items } = await visit.open("paſswört ①");
  expect(title).toBe("Grüße");
  expect(items.map((item) => textOf(item)).sort()).toEqual(notes.map((note) => textOf(note)).sort());

  const [newest] = await session.shares.list();
  expect(newest).toMatchObject({ label: "from Java", link: theirs.link, opens: 1 });
  const outcomes = (await session.shares.accesses(newest!.id)).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(["opened", "wrong-password"]);
});

test("the Java client recovers an account that this one made, and this one what Java made of that", async () => {
  const [email, next] = ["carl@example.org", "set by Java"];
  const client = new Sealwell(server.url);
  await client.startRegistration(email);
  const { session, phrase } = await client.confirmRegistration(email, "12345678", PASSWORD);
  await session.records.put(draft("Note", { text: "before" }));
  const words = phrase.words().join(" ");

  const { created, records } = javaRecovers(email, next, words);
  expect(records).toHaveLength(1 + created);

  const java = (await new Sealwell(server.url).logIn(email, next)).session;
  await java.sync();
  expect(await java.records.list("Note")).toHaveLength(2);
  const recovered = await new Sealwell(server.url).recoverWithPhrase(words);
  await recovered.choosePassword(PASSWORD);
  expect((await new Sealwell(server.url).logIn(email, PASSWORD)).session.accountId).toBe(session.accountId);
});
