import { expect, test } from "vitest";
import { readPhrase } from "../../src/phrase.js";

const GOOD = `${"abandon ".repeat(23)}art`;

test("a phrase is complete, however it is written", () => {
  expect(readPhrase(`  ${GOOD.toUpperCase().replaceAll(" ", "\n ")} `)).toMatchObject({
    complete: true,
    misfit: false,
  });
});

test("nothing is nothing", () => {
  expect(readPhrase(" \n")).toEqual({ words: [], complete: false, misfit: false });
});

test("the word that is being typed is not wrong yet", () => {
  expect(readPhrase("abandon aba").words.map(({ is }) => is)).toEqual(["known", "begun"]);
  expect(readPhrase("abandon aba ").words.map(({ is }) => is)).toEqual(["known", "unknown"]);
  expect(readPhrase("abandon sealw").words.map(({ is }) => is)).toEqual(["known", "unknown"]);
});

test("words that do not fit together are no phrase", () => {
  expect(readPhrase("abandon ".repeat(24))).toMatchObject({ complete: false, misfit: true });
  expect(readPhrase(`${GOOD} art`)).toMatchObject({ complete: false, misfit: false });
});
