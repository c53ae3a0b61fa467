import { describe, expect, test } from "vitest";
import { draft, type HealthRecord } from "../../src/index.js";
import { utf8 } from "../../src/crypto/bytes.js";
import { contentText, readContent } from "../../src/share/shared-content.js";
import { readEntry } from "../../src/share/access-log.js";

const RECORD: HealthRecord = { ...draft("Note", { text: "Grüße \u2028", n: 1.5 }), id: "", revision: 1 };

describe("what is shared", () => {
  test("is the contents, and nothing else of the records", () => {
    const record = { ...RECORD, fields: { code: ["secret"] }, exact: '{"text":"Grüße \u2028","n":1.50}' };
    const text = contentText('A "title"', [record]);
    expect(text).not.toContain("secret");
    const content = { text: "Grüße \u2028", n: 1.5 };
    expect(readContent(utf8(`${text}   `))).toEqual({
      title: 'A "title"',
      items: [{ collection: "Note", content, exact: record.exact }],
    });
  });

  test("may have members of a newer client", () => {
    const text = '{"title":"T","author":"A","items":[{"collection":"Note","content":null,"more":1.50}]}';
    expect(readContent(utf8(text))).toEqual({ title: "T", items: [{ collection: "Note", content: null }] });
  });

  test.each([
    "",
    "null",
    "[]",
    "{}",
    '{"title":1,"items":[]}',
    '{"title":"T"}',
    '{"title":"T","items":{}}',
    '{"title":"T","items":[1]}',
    '{"title":"T","items":[{"collection":"Note"}]}',
    '{"title":"T","items":[{"content":1}]}',
    '{"title":"T","title":"T","items":[]}',
    `{"title":"T","items":[{"collection":"Note","content":${"[".repeat(100_000)}${"]".repeat(100_000)}}]}`,
  ])("that is of another form is malformed, whoever made it (%#)", (text) => {
    expect(lieOf(() => readContent(utf8(text)))).toBe("MALFORMED_ANSWER");
  });

  test("that is no text is malformed", () => {
    expect(lieOf(() => readContent(Uint8Array.of(0xff, 0xfe)))).toBe("MALFORMED_ANSWER");
  });
});

describe("an entry of the log", () => {
  const ENTRY = {
    v: "1",
    p: "share-access",
    s: "mePKGsZIi5YwGs8c5IioVw",
    at: "2026-01-02T03:04:05Z",
    network: "203.0.113.0/24",
    browser: "Firefox",
    outcome: "opened",
  };

  test.each([
    [{ ...ENTRY, v: "2" }, "ENVELOPE_REFUSED"],
    [{ ...ENTRY, p: "recovery-share" }, "ENVELOPE_REFUSED"],
    [{ ...ENTRY, s: "zs5gdDH9rDo8mYSx4Rf6yQ" }, "ENVELOPE_REFUSED"],
    [{ ...ENTRY, outcome: "burned" }, "MALFORMED_ANSWER"],
    [{ ...ENTRY, at: "today" }, "MALFORMED_ANSWER"],
    [{ ...ENTRY, more: "" }, "MALFORMED_ANSWER"],
    [{ v: "1" }, "MALFORMED_ANSWER"],
    [null, "MALFORMED_ANSWER"],
  ])("%j is refused: %s", (entry, lie) => {
    expect(lieOf(() => readEntry(ENTRY.s, 1, utf8(JSON.stringify(entry))))).toBe(lie);
  });

  test("that is no text is malformed", () => {
    expect(lieOf(() => readEntry(ENTRY.s, 1, Uint8Array.of(0xff)))).toBe("MALFORMED_ANSWER");
  });
});

function lieOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return (error as { lie?: unknown }).lie ?? error;
  }
}
