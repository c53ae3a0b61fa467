import { describe, expect, test } from "vitest";
import { Sealwell, ShareLinkError, takeShareLink } from "../../src/index.js";
import { parseShareLink, shareLinkText } from "../../src/share/share-link.js";
import { encodeBase64Url } from "../../src/crypto/base64url.js";

const KEY = "NM_m6KcUOn3DQ-nZtBbDn_8VxpsdKnYcnnFvOVim_Dk";
const ID = "mePKGsZIi5YwGs8c5IioVw";
const LINK = `https://sealwell.example/s/${ID}#${KEY}`;

describe("a link", () => {
  test("is read as it was written", () => {
    const { server, shareId, key } = parseShareLink(` ${LINK}\n`);
    expect({ server, shareId }).toEqual({ server: "https://sealwell.example", shareId: ID });
    expect(shareLinkText(server, shareId, encodeBase64Url(key))).toBe(LINK);
  });

  test.each([
    "",
    `https://sealwell.example/s/${ID}`,
    `${LINK}A`,
    `https://sealwell.example/s/${ID.slice(1)}#${KEY}`,
    `https://sealwell.example/s/${ID}?a=b#${KEY}`,
    `https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVx#${KEY}`,
    `https://sealwell.example/s/${ID}#${KEY.slice(0, -1)}l`,
    `https://exam ple/s/${ID}#${KEY}`,
    `javascript:/s/${ID}#${KEY}`,
  ])("is nothing else, and is not repeated: %s", (text) => {
    const thrown = thrownFrom(() => new Sealwell("https://sealwell.example").visit(text));
    expect(thrown).toBeInstanceOf(ShareLinkError);
    expect(thrown).toMatchObject({ reason: "form" });
    expect(String((thrown as Error).message)).not.toContain("NM_m6");
  });

  test("of another server is not followed", () => {
    expect(thrownFrom(() => new Sealwell("https://sealwell.example:8443").visit(LINK))).toMatchObject({
      reason: "server",
    });
  });

  test("is not printed", () => {
    expect(JSON.stringify(new Sealwell("https://sealwell.example").visit(LINK))).toBe(`"Visit[${ID}]"`);
  });
});

describe("the address bar", () => {
  test("loses what is behind the #, whether or not it is a link", () => {
    const bar = addressBar(`${LINK.replace("#", "?from=mail#")}`);
    expect(takeShareLink(bar)).toContain(`#${KEY}`);
    expect(bar.replaced).toEqual([`/s/${ID}?from=mail`]);
  });

  test("that has been cleared gives nothing", () => {
    const bar = addressBar(`https://sealwell.example/s/${ID}`);
    expect(takeShareLink(bar)).toBeUndefined();
    expect(bar.replaced).toEqual([]);
  });
});

function addressBar(href: string) {
  const replaced: unknown[] = [];
  const { hash, pathname, search } = new URL(href);
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => replaced.push(url),
  };
  return { location: { href, hash, pathname, search }, history: history as unknown as History, replaced };
}

function thrownFrom(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
