import { DEVELOPMENT } from "../../src/beacon/beacons.js";
import { decodeBase64Url, encodeBase64Url } from "../../src/crypto/base64url.js";
import { sha256 } from "../../src/crypto/digest.js";
import { fetchTransport } from "../../src/http/transport.js";
import {
  type HttpAnswer,
  type HttpCall,
  MemoryPinStore,
  type PinStore,
  Sealwell,
  type Session,
} from "../../src/index.js";
import { signedByDevelopment } from "../beacon/published-secret.js";
import { MAILED_CODE, PASSWORD } from "../device.js";
import { stretchedOnce } from "../stretched-once.js";
import { type Body, Circles } from "./circles.js";
import { Capsules } from "./capsules.js";

const ROOT = "/api/recovery/v1";

/** An answer before it is sent. */
export interface Told {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number;
}

export function problem(status: number, type: string, retryAfter?: number): Told {
  return { status, body: { type: `urn:sealwell:problem:${type}` }, ...(retryAfter !== undefined && { retryAfter }) };
}

/**
 * A server with capsules, contacts and a beacon: an honest one, unless somebody lies. The evil server plays all else; its clock stands apart, so
 * that a test may set the platform's.
 */
export class World {
  circles = new Circles();
  capsules = new Capsules();
  /** `METHOD path` of every call that this world answered, the newest last. */
  asked: string[] = [];
  /** The bodies of those calls. */
  sent: string[] = [];
  /** What becomes of an honest answer. */
  lying: (call: string, body: any) => unknown = (_call, body) => body;
  private readonly accounts = new Map<string, string>();

  constructor(private readonly server: string) {}

  /** As it was in the beginning, but for its people: signing up takes longer than most of what they do then. */
  beginAnew(): void {
    this.circles = new Circles();
    this.capsules = new Capsules();
    this.asked = [];
    this.sent = [];
    this.lying = (_call, body) => body;
  }

  /** A client with pins of its own. */
  client(pins: PinStore = new MemoryPinStore()): Sealwell {
    let caller = "";
    return new Sealwell(this.server, {
      pins,
      kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
      stretchPassword: stretchedOnce,
      retries: { attempts: 1, baseMillis: 1, longestMillis: 1 },
      transport: async (call) => {
        const answer = await this.answer(call, caller);
        if (call.url.endsWith("/login/start") && answer.status === 200) {
          caller = JSON.parse(answer.body).accountId;
          this.accounts.set(JSON.parse(call.body ?? "{}").email, caller);
        }
        return answer;
      },
    });
  }

  async signsUp(email: string, pins?: PinStore): Promise<Session> {
    const client = this.client(pins);
    await client.startRegistration(email);
    return (await client.confirmRegistration(email, MAILED_CODE, PASSWORD)).session;
  }

  private async answer(call: HttpCall, caller: string): Promise<HttpAnswer> {
    const { pathname } = new URL(call.url);
    const name = `${call.method} ${pathname}`;
    const body = JSON.parse(call.body ?? "{}") as Body;
    const told = await this.own(name, body, caller, call.headers);
    if (told === undefined) {
      const honest = await fetchTransport(call);
      return name === `GET ${ROOT}/plan` ? changed(honest, this.lying(name, this.planOf(caller, honest))) : honest;
    }
    this.asked.push(name);
    this.sent.push(call.body ?? "");
    const text = told.body === undefined ? "" : JSON.stringify(this.lying(name, structuredClone(told.body)));
    const header = (wanted: string): string | null =>
      wanted === "Retry-After" && told.retryAfter !== undefined ? String(told.retryAfter) : null;
    return { status: told.status, header, body: text };
  }

  private planOf(caller: string, honest: HttpAnswer): object {
    return { ...(JSON.parse(honest.body) as object), capsule: this.capsules.state(caller) };
  }

  /** Undefined for what the evil server plays. */
  private async own(
    name: string,
    body: Body,
    caller: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<Told | undefined> {
    const round = /^GET \/api\/beacon\/v1\/(\w+)\/public\/(\d+)$/.exec(name);
    if (round !== null) {
      return beacon(round[1] ?? "", Number(round[2]));
    }
    if (name.startsWith("POST /api/auth/v1/recovery/starts")) {
      return this.start(name, body);
    }
    const path = name.replace(`/api/recovery/v1`, "");
    if (/ \/(plan\/capsule|capsule)/.test(path)) {
      return this.capsules.answer(path, body, caller, headers);
    }
    return / \/(plan\/guardians|guardianships|requests)/.test(path)
      ? this.circles.answer(path, body, caller)
      : undefined;
  }

  private start(name: string, { email, code }: Body): Told {
    if (!name.endsWith("/confirm")) {
      return { status: 202 };
    }
    const accountId = this.accounts.get(email);
    return code === MAILED_CODE && accountId !== undefined
      ? { status: 200, body: { accountId, ticket: `mailbox of ${accountId}`, expiresIn: 600 } }
      : problem(403, "code-refused");
  }
}

async function beacon(chain: string, round: number): Promise<Told> {
  return chain === DEVELOPMENT.chain && DEVELOPMENT.timeOf(round).getTime() <= Date.now()
    ? { status: 200, body: { round, signature: await signedByDevelopment(round) } }
    : problem(404, "not-found", 3);
}

function changed(honest: HttpAnswer, body: unknown): HttpAnswer {
  return { status: honest.status, header: (name) => honest.header(name), body: JSON.stringify(body) };
}

/** What a service keeps of a secret that it is shown. */
export async function hashOf(shown: string): Promise<string> {
  return encodeBase64Url(await sha256(decodeBase64Url(shown)));
}
