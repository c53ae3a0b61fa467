import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBase64Url, decodeByHand, encodeBase64Url, encodeByHand } from "../../src/crypto/base64url.js";

/** What a decoder makes of a text: bytes, or a refusal. */
function outcomeOf(decode: (text: string) => Uint8Array, text: string): number[] | "refused" {
  try {
    return [...decode(text)];
  } catch {
    return "refused";
  }
}

describe("base64url by the platform", () => {
  test("is what this browser has", () => {
    expect(Uint8Array).toHaveProperty("fromBase64");
  });

  test("writes what we write by hand", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(encodeBase64Url(bytes)).toBe(encodeByHand(bytes));
        expect([...decodeBase64Url(encodeBase64Url(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test("reads what we read by hand, and refuses what we refuse", () => {
    const nearly = fc.string({
      unit: fc.constantFrom(..."AQgwBz09-_", "=", "+", "/", " ", "\n", "\t", "\u00a0", "é", "\u0000", "."),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(nearly, fc.base64String({ maxLength: 12 }), fc.string({ maxLength: 12 })), (text) => {
        expect(outcomeOf(decodeBase64Url, text), JSON.stringify(text)).toEqual(outcomeOf(strictByHand, text));
      }),
      { numRuns: 20_000 },
    );
  });

  test.each(["A", "AA==", "AAA=", "AA A", " AAAA", "AAAA\n", "AB", "AAB", "AA+A", "AA/A", "AAAAA", "\u00e9AAA"])(
    "refuses %j",
    (text) => expect(outcomeOf(decodeBase64Url, text)).toBe("refused"),
  );
});

function strictByHand(text: string): Uint8Array {
  if (text.length % 4 === 1) {
    throw new Error("a length that no bytes give");
  }
  return decodeByHand(text);
}
