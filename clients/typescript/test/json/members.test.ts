import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/json/members.js";
import { ServerLiedError } from "../../src/problem/errors.js";

/** Texts in which what stands between members stands too, and what ends them. */
const TRICKY = ["", ":", '"', "\\", '\\"', '":"', '\\\\":', ',"a":1', "{}[]:", "\n:", "é:😀"];

describe("JSON in which a member stands once", () => {
  test.each(TRICKY)("is what the platform reads, with %j in it", (text) => {
    const value = { [text]: text, "\\": [text, { [text]: null }, ":"], last: { a: 1, b: text } };
    expect(parseJson(JSON.stringify(value))).toEqual(value);
    expect(parseJson(JSON.stringify(value, null, 2))).toEqual(value);
    expect(parseJson(JSON.stringify(text))).toEqual(text);
  });
});

describe("JSON in which a member stands twice", () => {
  test.each(TRICKY)("is refused, with %j in it", (text) => {
    const [name, value] = [JSON.stringify(text), JSON.stringify([text, { [text]: text }])];
    for (const twice of [
      `{${name}:${value},${name}:${value}}`,
      `{"other":${value},"inside":[{${name} : 1,"b":${value},${name}:2}]}`,
    ]) {
      expect(() => parseJson(twice)).toThrow(ServerLiedError);
    }
  });

  test("is refused also when one of the names is written with an escape", () => {
    expect(() => parseJson('{"a":1,"\\u0061":2}')).toThrow(ServerLiedError);
  });
});
