import { describe, expect, test } from "vitest";
import { encodeBase64Url } from "../../src/crypto/base64url.js";
import { randomBytes, utf8 } from "../../src/crypto/bytes.js";
import { FileKey } from "../../src/crypto/file-key.js";
import {
  type HttpCall,
  openSmartLink,
  PasscodeRefusedError,
  Sealwell,
  type SmartHealthLink,
  SmartLinkError,
  smartLinkText,
  UnreachableError,
} from "../../src/index.js";

const FHIR = "application/fhir+json";
const keyBytes = randomBytes(32);
const key = await FileKey.of(keyBytes);
const jwe = await key.seal(FHIR, utf8('{"a":1.50}'), true);

function link(more: Partial<SmartHealthLink> = {}): string {
  return smartLinkText({
    url: "https://clinic.example/m",
    key: encodeBase64Url(keyBytes),
    expiresAt: undefined,
    longTerm: false,
    passcode: false,
    direct: false,
    label: "",
    ...more,
  });
}

/** Whoever serves a link, honest or not; what they were asked stays in `asked`. */
function server(answer: (call: HttpCall) => readonly [number, string]) {
  const asked: HttpCall[] = [];
  const transport = async (call: HttpCall) => {
    asked.push(call);
    const [status, body] = answer(call);
    return { status, body, header: () => null };
  };
  return { asked, visit: { recipient: "Dr. Ben", transport } };
}

function manifest(members: string, type = FHIR): string {
  return `{"files":[{"contentType":"${type}",${members}}]}`;
}

describe("a SMART Health Link", () => {
  test("opens what a manifest carries and what it names", async () => {
    const files = `{"status":"finalized","list":{},"files":[{"contentType":"${FHIR}","embedded":"${jwe}"},
      {"contentType":"${FHIR}","location":"https://files.example/f?x=1"}]}`;
    const { asked, visit } = server(({ method }) => [200, method === "POST" ? files : `${jwe}\n`]);
    const opened = await openSmartLink(link(), visit);
    expect(opened.map(({ contentType, content }) => [contentType, new TextDecoder().decode(content)])).toEqual([
      [FHIR, '{"a":1.50}'],
      [FHIR, '{"a":1.50}'],
    ]);
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ recipient: "Dr. Ben", embeddedLengthMax: 1_048_576 });
    expect(asked[1]?.url).toBe("https://files.example/f?x=1");
  });

  test("asks for a direct file in the name of whoever wants it", async () => {
    const { asked, visit } = server(() => [200, jwe]);
    expect(await openSmartLink(link({ direct: true }), { ...visit, recipient: "Dr. Bén & Co" })).toHaveLength(1);
    expect([asked[0]?.method, asked[0]?.url]).toEqual([
      "GET",
      "https://clinic.example/m?recipient=Dr.+B%C3%A9n+%26+Co",
    ]);
  });

  test("says how many passcodes are left", async () => {
    const { asked, visit } = server(() => [401, '{"remainingAttempts":7}']);
    const refused = openSmartLink(link({ passcode: true }), { ...visit, passcode: "1234" });
    await expect(refused).rejects.toEqual(new PasscodeRefusedError(7));
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ passcode: "1234" });
    const silent = openSmartLink(link({ passcode: true }), server(() => [401, "no"]).visit);
    await expect(silent).rejects.toEqual(new PasscodeRefusedError(undefined));
  });

  test("tells where there is nothing", async () => {
    await expect(openSmartLink(link(), server(() => [404, ""]).visit)).rejects.toMatchObject({ type: "not-found" });
    const away = { recipient: "Ben", transport: () => Promise.reject(new Error("away")) };
    await expect(openSmartLink(link(), away)).rejects.toThrow(UnreachableError);
    await expect(openSmartLink("https://clinic.example", away)).rejects.toThrow(SmartLinkError);
  });

  test.each([
    "[]",
    "{}",
    "no JSON",
    '{"files":{}}',
    '{"files":[1]}',
    manifest('"x":1'),
    manifest('"embedded":1'),
    manifest(`"embedded":"${jwe}","location":"https://files.example/f"`),
    manifest('"location":"http://files.example/f"'),
    manifest('"location":"file:///etc/passwd"'),
    manifest(`"embedded":"${jwe}"`, "text/html"),
  ])("refuses a manifest of another form: %.40s", async (text) => {
    const { asked, visit } = server(() => [200, text]);
    await expect(openSmartLink(link(), visit)).rejects.toMatchObject({ lie: "MALFORMED_ANSWER" });
    expect(asked).toHaveLength(1);
  });

  test("refuses a file of another key", async () => {
    const other = await (await FileKey.of(randomBytes(32))).seal(FHIR, utf8("{}"), false);
    const { visit } = server(() => [200, manifest(`"embedded":"${other}"`)]);
    await expect(openSmartLink(link(), visit)).rejects.toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("inflates no more than it can bear", async () => {
    const bomb = await key.seal(FHIR, new Uint8Array((64 << 20) + 1), true);
    expect(bomb.length).toBeLessThan(200_000);
    const { visit } = server(() => [200, bomb]);
    await expect(openSmartLink(link({ direct: true }), visit)).rejects.toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });
});

describe("a SMART Health Link of this server", () => {
  async function read(bundle: string, type = FHIR) {
    const file = await key.seal(type, utf8(bundle), false);
    const { asked, visit } = server(() => [200, manifest(`"embedded":"${file}"`, type)]);
    const sealwell = new Sealwell("https://clinic.example", { transport: visit.transport });
    return { asked, content: await sealwell.readSmartLink(link({ label: "Doses", passcode: true }), "Ben", "2718") };
  }

  test("is read as what is shared, with every digit", async () => {
    const dose = '{"resourceType":"Basic","dose":1.50}';
    const { asked, content } = await read(
      `{"resourceType":"Bundle","entry":[{"resource":${dose}},{"resource":1},7,{}]}`,
    );
    expect(content).toEqual({
      title: "Doses",
      items: [{ collection: "Basic", content: { resourceType: "Basic", dose: 1.5 }, exact: dose }],
    });
    expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ recipient: "Ben", passcode: "2718" });
    expect((await read("{}", "application/smart-health-card")).content.items).toEqual([]);
  });

  test.each(["{}", "no JSON", "[]"])("is no other than FHIR's Bundles: %s", async (text) => {
    await expect(read(text)).rejects.toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("is none of another server's", async () => {
    const { asked, visit } = server(() => [200, "{}"]);
    const sealwell = new Sealwell("https://other.example", { transport: visit.transport });
    await expect(sealwell.readSmartLink(link(), "Ben")).rejects.toMatchObject({ reason: "server" });
    expect(asked).toEqual([]);
  });
});
