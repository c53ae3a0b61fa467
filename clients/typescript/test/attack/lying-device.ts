import { type HttpAnswer, type HttpCall, type Json, type PinStore, Sealwell, type Session } from "../../src/index.js";
import { fetchTransport } from "../../src/http/transport.js";
import { MAILED_CODE, PASSWORD } from "../device.js";
import { stretchedOnce } from "../stretched-once.js";

/** What becomes of an honest answer. */
export type Lying = (call: string, body: string) => string | { readonly status: number; readonly body: string };

/** A device between which and an honest server somebody sits. */
export class LyingDevice {
  lying: Lying = (_call, body) => body;
  /** Every answer of the protocol, `METHOD path` first. */
  readonly heard: (readonly [call: string, body: string])[] = [];

  constructor(
    private readonly server: string,
    private readonly pins: PinStore,
  ) {}

  start(): Sealwell {
    return new Sealwell(this.server, {
      pins: this.pins,
      kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
      stretchPassword: stretchedOnce,
      retries: { attempts: 1, baseMillis: 1, longestMillis: 1 },
      transport: async (call) => this.answer(call, await fetchTransport(call)),
    });
  }

  async signsUp(email: string): Promise<Session> {
    const client = this.start();
    await client.startRegistration(email);
    return (await client.confirmRegistration(email, MAILED_CODE, PASSWORD)).session;
  }

  private answer({ method, url }: HttpCall, honest: HttpAnswer): HttpAnswer {
    const call = `${method} ${new URL(url).pathname}`;
    this.heard.push([call, honest.body]);
    const told = this.lying(call, honest.body);
    const { status, body } = typeof told === "string" ? { status: honest.status, body: told } : told;
    return { status, header: (name) => honest.header(name), body };
  }
}

/** A body in which one thing is not as it should be, and what that is. */
export interface Broken {
  readonly what: string;
  readonly body: string;
}

/** Takes each member away in turn, sets it to null and to another type, adds one more, and tells one twice. */
export function brokenForms(body: string): Broken[] {
  const honest = JSON.parse(body) as Json;
  return pathsOf(honest).flatMap((path) => {
    const name = path.at(-1) ?? "";
    const changed = (what: string, change: (parent: Record<string, unknown>) => void): Broken => {
      const copy = structuredClone(honest) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy);
      change(parent as Record<string, unknown>);
      return { what: `/${path.join("/")} ${what}`, body: JSON.stringify(copy) };
    };
    const before = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], honest);
    return [
      changed("taken away", (parent) => delete parent[name]),
      changed("as another type", (parent) => (parent[name] = otherType(name, before))),
      changed("beside one more", (parent) => (parent[`unknown-${name}`] = 1)),
      ...(before === null ? [] : [changed("as null", (parent) => (parent[name] = null))]),
    ];
  });
}

/** What may be null may be a number instead, but nothing is a list or an object instead of something else. */
function otherType(name: string, before: unknown): unknown {
  if (before === null) {
    return [name];
  }
  return typeof before === "object" ? 1 : { [name]: before };
}

/** Whole answers that are none. */
export const NO_ANSWERS: readonly string[] = ["", "null", "[]", "{", "<html>", "{} {}", '"text"'];

function pathsOf(json: Json, at: readonly string[] = []): string[][] {
  if (Array.isArray(json)) {
    const [first] = json as readonly Json[];
    return first === undefined ? [] : pathsOf(first, [...at, "0"]);
  }
  if (typeof json !== "object" || json === null) {
    return [];
  }
  return Object.entries(json).flatMap(([name, value]) => [[...at, name], ...pathsOf(value as Json, [...at, name])]);
}
