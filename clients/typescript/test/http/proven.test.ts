import { describe, expect, test } from "vitest";
import { ApiAnswer } from "../../src/http/api-answer.js";

const PROBLEM = "urn:sealwell:problem:";

function answer(status: number, body: string): ApiAnswer {
  return new ApiAnswer({ status, body, header: () => null });
}

function problem(status: number, type: string): ApiAnswer {
  return answer(status, JSON.stringify({ type: PROBLEM + type, status }));
}

describe("a call that tells nobody who there is", () => {
  test.each([
    [401, "credentials-refused"],
    [403, "forbidden"],
    [404, "not-found"],
    [409, "registration-conflict"],
    [410, "account-deleted"],
  ])("is refused alike for %i %s", (status, type) => {
    expect(() => problem(status, type).proven("credentials-refused")).toThrow(
      expect.objectContaining({ name: "RefusedError", type: "credentials-refused" }),
    );
  });

  test.each([
    [400, "invalid-request"],
    [429, "too-many-attempts"],
    [503, "overloaded"],
  ])("says what is wrong with its form or its pace: %i %s", (status, type) => {
    expect(() => problem(status, type).proven("credentials-refused")).toThrow(expect.objectContaining({ type }));
  });

  test("takes no proxy's page for a wrong secret", () => {
    expect(() => answer(404, "<html>").proven("credentials-refused")).toThrow(
      expect.objectContaining({ type: "unknown" }),
    );
  });

  test("may have refusals of its own", () => {
    expect(() => problem(403, "share-locked").proven("not-found", "share-locked")).toThrow(
      expect.objectContaining({ type: "share-locked" }),
    );
  });

  test("is answered", () => {
    expect(answer(200, "{}").proven("credentials-refused").json()).toEqual({});
  });
});
