import { expect, it } from "vitest";
import { foundIn, pairsOf } from "./secrets";

it.each([0, 1, 2, 3])("finds a secret in base64 after %i bytes", (before) => {
  const sent = Buffer.from(`${"x".repeat(before)}marmalade sandwich and more`).toString("base64");
  expect(foundIn(`{"a":"${sent}"}`, ["marmalade sandwich", "something else"])).toEqual(["marmalade sandwich"]);
});

it("finds a secret as it is, in a URL and beside another", () => {
  expect(foundIn("GET /?q=gr%C3%BC%C3%9Fe%20an HTTP/1.1", ["grüße an"])).toHaveLength(1);
  expect(foundIn("password=hunter2", ["hunter2"])).toHaveLength(1);
  expect(pairsOf(["abandon", "ability", "able"])).toContain("ability able");
});
