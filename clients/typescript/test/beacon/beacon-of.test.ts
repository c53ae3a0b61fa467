import { describe, expect, test } from "vitest";
import { beaconOf } from "../../src/beacon/beacon-of.js";
import { DEVELOPMENT, QUICKNET } from "../../src/beacon/beacons.js";

describe("the beacon of a client", () => {
  test.each(["http://127.0.0.1:8080", "http://[::1]:8080", "http://localhost", "https://sealwell.localhost:8443"])(
    "is the development one for a server on its own machine: %s",
    (server) => {
      expect(beaconOf(server)).toBe(DEVELOPMENT);
    },
  );

  test.each([
    "https://sealwell.example",
    "https://localhost.sealwell.example",
    "https://notlocalhost",
    "https://127.0.0.1.example",
    "http://10.0.0.1",
    "http://[::2]",
  ])("is quicknet for all others: %s", (server) => {
    expect(beaconOf(server)).toBe(QUICKNET);
  });

  test("is another one when it was built with that", () => {
    const { chain, publicKey, genesis, period } = DEVELOPMENT;
    expect(beaconOf("https://sealwell.example", { chain, publicKey, genesis, period })).toEqual(DEVELOPMENT);
  });
});
