import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import infant from "../../../java/src/test/resources/delmy-infant.json?raw";
import { CODE, DATE, draft, edit, NotABundleError, openBackup, type Progress, type Session } from "../../src/index.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

let server: EvilServer;
let people = 0;
let anna: string;
let device: Device;
let session: Session;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  anna = `anna-${people++}@example.org`;
  device = new Device(server.url);
  session = (await device.signsUp(anna)).session;
});

function bundle(...entries: readonly string[]): string {
  return `{"resourceType":"Bundle","type":"collection","entry":[${entries.join(",")}]}`;
}

describe("an import", () => {
  test("makes every resource a record and doubles none", async () => {
    const told: Progress[] = [];
    const report = await session.importFhir(new Blob([infant]), { progress: (progress) => told.push(progress) });
    expect(report.skipped).toEqual([]);
    expect(report.created).toBeGreaterThan(20);
    expect(await session.records.ids()).toHaveLength(report.created);
    expect(told.at(-1)).toEqual({ stage: "importing", done: report.created, all: report.created });
    const again = await session.importFhir(infant);
    expect(again).toEqual({ created: 0, updated: 0, unchanged: report.created, skipped: [] });
  });

  test("is found by code and day, on another device too", async () => {
    await session.importFhir(infant);
    const phone = await new Device(server.url).logsIn(anna);
    const heights = await phone.records.find(CODE, "http://loinc.org|8302-2");
    expect(new Set(heights.map(({ collection }) => collection))).toEqual(new Set(["Observation"]));
    const [height] = heights;
    const sameDay = await phone.records.find(DATE, height!.fields["date"]![0]!);
    expect(sameDay.map(({ id }) => id)).toContain(height!.id);
  });

  test("updates a resource that changed", async () => {
    const patient = (gender: string): string =>
      bundle(`{"fullUrl":"urn:x:1","resource":{"resourceType":"Patient","gender":"${gender}"}}`);
    await session.importFhir(patient("female"));
    expect(await session.importFhir(patient("male"))).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    expect(await session.records.list("Patient")).toMatchObject([{ revision: 2, content: { gender: "male" } }]);
  });

  test("says what was left out, and why", async () => {
    const report = await session.importFhir(
      bundle(
        '{"fullUrl":"urn:x:1","resource":{"resourceType":"Patient"}}',
        '{"fullUrl":"urn:x:2","resource":{"id":"2"}}',
        '{"fullUrl":"urn:x:3"}',
        "[]",
        '{"fullUrl":"urn:x:4","resource":{"resourceType":"no such name"}}',
        '{"resource":{"resourceType":"Patient"}}',
        '{"fullUrl":"urn:x:1","resource":{"resourceType":"Patient"}}',
        `{"fullUrl":"urn:x:5","resource":{"resourceType":"Binary","data":"${"A".repeat(1_100_000)}"}}`,
      ),
    );
    expect(report.created).toBe(1);
    expect(report.skipped).toEqual([
      { entry: 1, source: "urn:x:2", reason: "no-resource-type" },
      { entry: 2, source: "urn:x:3", reason: "no-resource-type" },
      { entry: 3, source: "", reason: "unknown-shape" },
      { entry: 4, source: "urn:x:4", reason: "unknown-shape" },
      { entry: 5, source: "", reason: "no-source" },
      { entry: 6, source: "urn:x:1", reason: "duplicate" },
      { entry: 7, source: "urn:x:5", reason: "too-large" },
    ]);
  });

  test("refuses what is no Bundle", async () => {
    for (const text of ["", "[]", "{}", '{"resourceType":"Patient"}', "no JSON"]) {
      expect(await thrownBy(session.importFhir(text)), text).toBeInstanceOf(NotABundleError);
    }
    expect((await session.sync()).n).toBe(0);
  });

  test("stops when it is told to, keeps what was written, and goes on where it was", async () => {
    const stop = new AbortController();
    const patients = Array.from(
      { length: 450 },
      (_, i) => `{"fullUrl":"urn:x:${i}","resource":{"resourceType":"Patient"}}`,
    );
    const stopped = session.importFhir(bundle(...patients), {
      signal: stop.signal,
      progress: ({ done }) => done === 200 && stop.abort(new Error("enough")),
    });
    expect(await thrownBy(stopped)).toEqual(new Error("enough"));
    expect(await session.records.ids()).toHaveLength(200);
    expect(await session.importFhir(bundle(...patients))).toMatchObject({ created: 250, unchanged: 200 });
  });
});

describe("decimals", () => {
  const OBSERVATION = '{"resourceType":"Observation","value":1.50,"low":[0.10,2],"big":12345678901234567890}';

  beforeEach(async () => {
    await session.importFhir(bundle(`{"fullUrl":"urn:x:1","resource":${OBSERVATION}}`));
  });

  test("keep their digits on every device", async () => {
    const phone = await new Device(server.url).logsIn(anna);
    const [observation] = await phone.records.list("Observation");
    expect(observation).toMatchObject({ content: { value: 1.5 }, exact: OBSERVATION });
  });

  test("keep their digits when something else is edited", async () => {
    const [observation] = await session.records.list("Observation");
    const content = { ...(observation!.content as object), low: [0.1, 3], status: "final" };
    await session.records.put(edit(observation!, content));
    const [edited] = await session.records.list("Observation");
    const expected =
      '{"resourceType":"Observation","value":1.50,"low":[0.10,3],"big":12345678901234567890,"status":"final"}';
    expect(edited).toMatchObject({ exact: expected });
  });

  test("keep their digits in what is exported", async () => {
    const { bundle: exported } = await session.exportFhir();
    expect(await exported.text()).toContain(OBSERVATION);
  });
});

describe("an export", () => {
  test("is a Bundle of everything, and importing it changes nothing", async () => {
    const { created } = await session.importFhir(infant);
    const note = await session.records.put(draft("Note", { text: "no resource" }));
    const { bundle: exported, resources, leftOut } = await session.exportFhir();
    expect(resources).toBe(created);
    expect(leftOut).toEqual([{ id: note.id, collection: "Note" }]);
    expect(await session.importFhir(exported)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: created,
      skipped: [],
    });
  });

  test("of own records has sources by which another vault imports them once", async () => {
    await session.records.put(draft("Observation", { resourceType: "Observation", status: "final" }));
    const { bundle: exported } = await session.exportFhir();
    expect(JSON.parse(await exported.text()).entry[0].fullUrl).toMatch(
      /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    );
    const { session: bens } = await new Device(server.url).signsUp(`ben-${people}@example.org`);
    expect(await bens.importFhir(exported)).toMatchObject({ created: 1 });
    expect(await bens.importFhir(exported)).toMatchObject({ created: 0, unchanged: 1 });
  });
});

describe("a sealed backup", () => {
  test("holds nothing that can be read, and opens with the password and no server", async () => {
    await session.importFhir(infant);
    const backup = await session.exportSealed();
    const text = await backup.text();
    for (const secret of ["Patient", "loinc", "Observation", PASSWORD]) {
      expect(text).not.toContain(secret);
    }
    await server.forgetRequests();
    const opened = await openBackup(backup, PASSWORD);
    expect(await opened.records.list("Patient")).toEqual(await session.records.list("Patient"));
    expect(await opened.records.ids()).toEqual(await session.records.ids());
    expect(await server.requests()).toEqual([]);
  });

  test("does not open with another password, nor after it was changed", async () => {
    await session.records.put(draft("Note", { text: "one" }));
    const backup = await session.exportSealed();
    expect(await thrownBy(openBackup(backup, "wrong"))).toMatchObject({ name: "CacheError", reason: "refused" });
    const changed = (await backup.text()).replace(/"body":"(.{200})../, '"body":"$1AA');
    const opened = await openBackup(new Blob([changed]), PASSWORD);
    expect(await thrownBy(opened.records.list("Note"))).toMatchObject({ name: "CacheError", reason: "damaged" });
    expect(await thrownBy(openBackup(new Blob(["{}"]), PASSWORD))).toMatchObject({
      name: "CacheError",
      reason: "damaged",
    });
  });
});

describe("what the server has of a record", () => {
  test("is ciphertext, sizes and times", async () => {
    const note = await session.records.put(draft("Note", { text: "a secret" }, { code: ["x"] }));
    const stored = await session.records.stored(note.id);
    expect(stored).toMatchObject({ id: note.id, revision: 1, commit: 1, deleted: false });
    expect(stored!.tokens).toHaveLength(1);
    expect(stored!.bytes).toBe(stored!.key!.length + stored!.body!.length);
    expect(stored!.updatedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(stored)).not.toMatch(/secret|Note/);
  });
});
