import { decodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { isId } from "../crypto/ids.js";
import { ServerLiedError } from "../problem/errors.js";

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The lie of an answer that is not of its form. `place` is a JSON pointer. */
export function malformed(place: string, what: string): ServerLiedError {
  return new ServerLiedError("MALFORMED_ANSWER", `${place === "" ? "/" : place}: ${what}`);
}

/**
 * What a text says as JSON (RFC 8259), with each member once: the platform's parser takes the last of two, and another reader the first.
 *
 * @throws ServerLiedError `MALFORMED_ANSWER`
 */
export function parseJson(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw malformed("", "not JSON");
  }
  if (membersWritten(text) !== membersOf(value)) {
    throw malformed("", "a member told twice");
  }
  return value;
}

/** Each member has one colon, and outside of texts nothing else has. Texts are long, and passed over as the platform searches them. */
function membersWritten(json: string): number {
  let colons = 0;
  for (let i = 0; i < json.length; i++) {
    const character = json.charCodeAt(i);
    if (character === QUOTE) {
      i = endOfText(json, i);
    } else if (character === COLON) {
      colons++;
    }
  }
  return colons;
}

/** Where the text ends that begins there: at the next quote that is not escaped. There is one, for this is JSON. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) {
    end = json.indexOf('"', end + 1);
  }
  return end;
}

/** Of backslashes before it, each second one is escaped itself. */
function isEscaped(json: string, at: number): boolean {
  let before = at;
  while (json.charCodeAt(before - 1) === BACKSLASH) {
    before--;
  }
  return (at - before) % 2 === 1;
}

function membersOf(value: Json): number {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).reduce<number>((count, element) => count + membersOf(element), 0);
  }
  const object = isObject(value) ? Object.values(value) : [];
  return object.reduce<number>((count, member) => count + 1 + membersOf(member), 0);
}

/** Whether it is an object, and neither null nor a list. */
export function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * An object of exactly the named members. Each reading method gives the member's value, or throws a {@link ServerLiedError} with
 * `MALFORMED_ANSWER` and the member's place.
 */
export class Members<Name extends string = string> {
  private constructor(
    private readonly object: { readonly [name: string]: Json },
    private readonly place: string,
  ) {}

  /** The members of the value, which must be these and no others. */
  static of<Name extends string>(value: Json | undefined, ...names: readonly Name[]): Members<Name> {
    return Members.at("", value, names);
  }

  private static at<Name extends string>(
    place: string,
    value: Json | undefined,
    names: readonly Name[],
  ): Members<Name> {
    if (!isObject(value)) {
      throw malformed(place, "not an object");
    }
    const missing = names.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) {
      throw malformed(`${place}/${missing}`, "missing");
    }
    if (Object.keys(value).length !== names.length) {
      throw malformed(place, "unknown members");
    }
    return new Members<Name>(value, place);
  }

  /** A text. */
  text(name: Name): string {
    const value = this.object[name];
    if (typeof value !== "string") {
      throw this.wrong(name, "not a text");
    }
    return value;
  }

  /** A text, or null where the protocol says so. */
  textOrNull(name: Name): string | null {
    return this.object[name] === null ? null : this.text(name);
  }

  /** One of these texts. */
  oneOf<T extends string>(name: Name, ...allowed: readonly T[]): T {
    const value = allowed.find((one) => one === this.object[name]);
    if (value === undefined) {
      throw this.wrong(name, "none of the protocol's");
    }
    return value;
  }

  /** An id: 16 bytes in base64url. */
  id(name: Name): string {
    const value = this.text(name);
    if (!isId(value)) {
      throw this.wrong(name, "not an id");
    }
    return value;
  }

  /** Bytes in strict base64url. */
  bytes(name: Name, length: number): Bytes {
    return this.read(name, (text) => decodeBase64Url(text, length));
  }

  /** A time (RFC 3339). */
  time(name: Name): Date {
    return this.read(name, (text) => {
      const time = new Date(text);
      if (!/^\d{4}-\d\d-\d\dT.*Z$/.test(text) || Number.isNaN(time.getTime())) {
        throw new Error("not a time");
      }
      return time;
    });
  }

  /** A time, or null where the protocol says so. */
  timeOrNull(name: Name): Date | null {
    return this.object[name] === null ? null : this.time(name);
  }

  /** A text that `reader` understands; what it throws is the server's fault. */
  read<T>(name: Name, reader: (text: string) => T): T {
    const text = this.text(name);
    try {
      return reader(text);
    } catch {
      throw this.wrong(name, "not of its form");
    }
  }

  /** A whole number, not negative. */
  number(name: Name): number {
    const value = this.object[name];
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
      throw this.wrong(name, "not a whole number");
    }
    return value;
  }

  /** A whole number, or null where the protocol says so. */
  numberOrNull(name: Name): number | null {
    return this.object[name] === null ? null : this.number(name);
  }

  /** True or false. */
  flag(name: Name): boolean {
    const value = this.object[name];
    if (typeof value !== "boolean") {
      throw this.wrong(name, "neither true nor false");
    }
    return value;
  }

  /** True or false, or null where the protocol says so. */
  flagOrNull(name: Name): boolean | null {
    return this.object[name] === null ? null : this.flag(name);
  }

  /** Whatever is there, null included. */
  json(name: Name): Json {
    return this.object[name] ?? null;
  }

  /** An object of exactly the named members. */
  members<Inner extends string>(name: Name, ...names: readonly Inner[]): Members<Inner> {
    return Members.at(`${this.place}/${name}`, this.object[name], names);
  }

  /** A list of objects of exactly the named members. */
  list<Inner extends string>(name: Name, ...names: readonly Inner[]): Members<Inner>[] {
    return this.array(name).map((element, i) => Members.at(`${this.place}/${name}/${i}`, element, names));
  }

  /** A list of texts. */
  texts(name: Name): string[] {
    return this.array(name).map((element) => {
      if (typeof element !== "string") {
        throw this.wrong(name, "not a list of texts");
      }
      return element;
    });
  }

  /** A list of anything. */
  array(name: Name): readonly Json[] {
    const value = this.object[name];
    if (!Array.isArray(value)) {
      throw this.wrong(name, "not a list");
    }
    return value as readonly Json[];
  }

  /** The error for a member that is well-typed and still cannot be. */
  wrong(name: Name, what: string): ServerLiedError {
    return malformed(`${this.place}/${name}`, what);
  }
}
