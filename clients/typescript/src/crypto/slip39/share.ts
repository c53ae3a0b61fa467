import type { Bytes } from "../bytes.js";
import { CHECKSUM_WORDS, isSound, withChecksum } from "./rs1024.js";
import { ShareError } from "./share-error.js";
import { valuesOf, wordsOf } from "./words.js";

/** What all shares of one kit say alike. */
export interface Header {
  /** 15 random bits. */
  readonly id: number;
  /** Whether `id` is left out of the encryption. */
  readonly extendable: boolean;
  /** How often the encryption's 10,000 rounds are doubled. */
  readonly exponent: number;
  /** How many groups are needed, from 1. */
  readonly groupThreshold: number;
  /** How many there are, from 1. */
  readonly groups: number;
}

/** One share. */
export interface Share {
  readonly header: Header;
  /** Which group it is of, from 0. */
  readonly group: number;
  /** Its number in the group, from 0. */
  readonly member: number;
  /** How many of the group are needed. */
  readonly threshold: number;
  readonly value: Bytes;
}

const HEADER_WORDS = 4;
const OTHER_WORDS = HEADER_WORDS + CHECKSUM_WORDS;
const LEAST_WORDS = 20;
const MOST_BYTES = 32;

/** Reads words that somebody typed. */
export function parseShare(text: string): Share {
  const words = valuesOf(text);
  const bits = 10 * (words.length - OTHER_WORDS);
  const padding = bits % 16;
  if (words.length < LEAST_WORDS || padding > 8 || (bits - padding) / 8 > MOST_BYTES) {
    throw new ShareError("length");
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = words;
  const extendable = ((second >> 4) & 1) === 1;
  if (!isSound(words, extendable)) {
    throw new ShareError("checksum");
  }
  const header: Header = {
    id: (first << 5) | (second >> 5),
    extendable,
    exponent: second & 15,
    groupThreshold: ((third >> 2) & 15) + 1,
    groups: (((third & 3) << 2) | (fourth >> 8)) + 1,
  };
  if (header.groupThreshold > header.groups) {
    throw new ShareError("malformed");
  }
  return {
    header,
    group: third >> 6,
    member: (fourth >> 4) & 15,
    threshold: (fourth & 15) + 1,
    value: valueIn(words.slice(HEADER_WORDS, -CHECKSUM_WORDS), padding),
  };
}

/** The words, with one space between them. */
export function shareWords({ header, group, member, threshold, value }: Share): string {
  const { id, extendable, exponent, groupThreshold, groups } = header;
  const head = [
    id >> 5,
    ((id & 31) << 5) | (Number(extendable) << 4) | exponent,
    (group << 6) | ((groupThreshold - 1) << 2) | ((groups - 1) >> 2),
    (((groups - 1) & 3) << 8) | (member << 4) | (threshold - 1),
  ];
  const bits = [...value].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const padded = bits.padStart(Math.ceil(bits.length / 10) * 10, "0");
  const body = (padded.match(/.{10}/g) ?? []).map((ten) => parseInt(ten, 2));
  return wordsOf(withChecksum([...head, ...body], extendable));
}

function valueIn(words: readonly number[], padding: number): Bytes {
  const bits = words.map((word) => word.toString(2).padStart(10, "0")).join("");
  if (bits.slice(0, padding).includes("1")) {
    throw new ShareError("malformed");
  }
  const bytes = bits.slice(padding).match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (eight) => parseInt(eight, 2));
}
