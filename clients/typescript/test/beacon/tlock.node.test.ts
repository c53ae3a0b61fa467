import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultChainInfo, timelockDecrypt, timelockEncrypt } from "tlock-js";
import type { Stanza } from "tlock-js/age/age-encrypt-decrypt.js";
import { readAge } from "tlock-js/age/age-reader-writer.js";
import { decodeArmor } from "tlock-js/age/armor.js";
import { createTimelockDecrypter } from "tlock-js/drand/timelock-decrypter.js";
import { createTimelockEncrypter } from "tlock-js/drand/timelock-encrypter.js";
import type { Beacon } from "../../src/beacon/beacon.js";
import { DEVELOPMENT, QUICKNET } from "../../src/beacon/beacons.js";
import { lockKey, lockKeyWith, openTimeLock } from "../../src/beacon/time-lock.js";
import { decodeBase64Url, encodeBase64Url } from "../../src/crypto/base64url.js";
import { randomBytes } from "../../src/crypto/bytes.js";
import { sha256 } from "../../src/crypto/digest.js";
import { decodeHex, encodeHex } from "../../src/crypto/hex.js";
import { vectorsOf } from "../vector-file.js";
import { QUICKNET_1000, signedByDevelopment } from "./published-secret.js";

type Network = Parameters<typeof createTimelockEncrypter>[0];

const rounds = [
  ["quicknet", QUICKNET, 1000, QUICKNET_1000],
  ["the development beacon", DEVELOPMENT, 2026, await signedByDevelopment(2026)],
] as const;

/** A network, as tlock-js asks it, that has one beacon and one round of it. */
function network(beacon: Beacon, signature: string): Network {
  const info = {
    ...defaultChainInfo,
    hash: beacon.chain,
    public_key: beacon.publicKey,
    genesis_time: beacon.genesis,
    period: beacon.period,
  };
  const get = async (round: number) => {
    const randomness = encodeHex(await sha256(decodeHex(signature, 48)));
    return { round, signature, randomness };
  };
  return {
    options: { disableBeaconVerification: false, noCache: false },
    get,
    latest: () => Promise.reject(new Error("there is one round only")),
    chain: () => ({ baseUrl: "", info: async () => info }),
  };
}

/** Our lock as tlock-js finds it in an age file. */
function stanza(beacon: Beacon, round: number, lock: string): Stanza {
  return { type: "tlock", args: [`${round}`, beacon.chain], body: decodeBase64Url(lock) };
}

beforeEach(() => {
  vi.spyOn(console, "log").mockReturnValue(undefined); // it tells of each beacon
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(rounds)("tlock-js and a round of %s", (_name, beacon, round, signature) => {
  const theirs = network(beacon, signature);

  test("opens what is locked here", async () => {
    for (let i = 0; i < 5; i++) {
      const key = randomBytes(16);
      const lock = await lockKey(beacon, round, key);
      const opened = await createTimelockDecrypter(theirs)([stanza(beacon, round, lock)]);
      expect(new Uint8Array(opened)).toEqual(key);
    }
  });

  test("locks what is opened here", async () => {
    for (let i = 0; i < 5; i++) {
      const key = randomBytes(16);
      const [made] = await createTimelockEncrypter(theirs, round)(key);
      const lock = encodeBase64Url(new Uint8Array(made!.body));
      expect(await openTimeLock(beacon, round, lock, signature)).toEqual(key);
    }
  });

  test("makes the same lock of the same t", async () => {
    const [key, t] = [randomBytes(16), randomBytes(16)];
    const drawn = vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
      new Uint8Array(array!.buffer as ArrayBuffer).set(t);
      return array;
    });
    const [made] = await createTimelockEncrypter(theirs, round)(key);
    expect(drawn).toHaveBeenCalledOnce();
    expect(encodeBase64Url(new Uint8Array(made!.body))).toBe(await lockKeyWith(t, beacon, round, key));
  });

  test("seals a file whose key is opened here", async () => {
    const armored = await timelockEncrypt(round, Buffer.from("first the key, then the file"), theirs);
    const { recipients } = readAge(decodeArmor(armored)).header;
    const lock = encodeBase64Url(new Uint8Array(recipients[0]!.body));
    expect(await openTimeLock(beacon, round, lock, signature)).toHaveLength(16);
    expect((await timelockDecrypt(armored, theirs)).toString()).toBe("first the key, then the file");
  });
});

describe("tlock-js opens the vectors", () => {
  const locks = vectorsOf("time-lock").filter(({ valid, lock }) => valid && lock !== undefined);

  test.each(locks)("$name", async ({ beacon, round, lock, key, signature }) => {
    const ours = beacon === "quicknet" ? QUICKNET : DEVELOPMENT;
    const late = { ...network(ours, signature as string) };
    vi.setSystemTime(ours.timeOf(round as number));
    try {
      const opened = await createTimelockDecrypter(late)([stanza(ours, round as number, lock as string)]);
      expect(encodeHex(opened)).toBe(key);
    } finally {
      vi.useRealTimers();
    }
  });
});
