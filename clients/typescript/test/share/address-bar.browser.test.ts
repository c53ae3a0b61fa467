import { expect, test } from "vitest";
import { takeShareLink } from "../../src/index.js";

const KEY = "NM_m6KcUOn3DQ-nZtBbDn_8VxpsdKnYcnnFvOVim_Dk";

test("a link's key is in the address bar and the history no more", async () => {
  const entries = history.length;
  const before = location.href;
  history.replaceState({ kept: true }, "", `${location.pathname}${location.search}#${KEY}`);
  expect(takeShareLink()).toBe(`${before.split("#")[0]}#${KEY}`);
  expect(location.href).toBe(before.split("#")[0]);
  expect(history.state).toEqual({ kept: true });
  expect(history.length).toBe(entries);
  expect(takeShareLink()).toBeUndefined();
});
