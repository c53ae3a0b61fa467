import {
  type CacheStore,
  type HttpTransport,
  MemoryCacheStore,
  MemoryPinStore,
  type Registered,
  Sealwell,
  type Session,
} from "../src/index.js";
import { fetchTransport } from "../src/http/transport.js";
import { stretchedOnce } from "./stretched-once.js";

/** Every code that the evil server mails. */
export const MAILED_CODE = "12345678";
export const PASSWORD = "correct horse battery";

/** A device with its pins and its cache, whose connection can be cut. */
export class Device {
  readonly pins = new MemoryPinStore();
  /** No request gets through. */
  offline = false;
  /** The next so many commits arrive, and their answers get lost. */
  answersToLose = 0;

  constructor(
    private readonly server: string,
    readonly cache: CacheStore = new MemoryCacheStore(),
  ) {}

  /** The next answer of a path gets lost. */
  loses(path: RegExp): void {
    this.lost = path;
  }

  private lost: RegExp | undefined;

  /** The next request of a path does not arrive; before it breaks, something else may happen. */
  breaks(path: RegExp, before: () => Promise<void> = () => Promise.resolve()): void {
    this.broken = { path, before };
  }

  private broken: { readonly path: RegExp; readonly before: () => Promise<void> } | undefined;

  /** The client as it is after the application was started anew. */
  start(): Sealwell {
    return new Sealwell(this.server, {
      pins: this.pins,
      cache: this.cache,
      kdf: { alg: "pbkdf2-sha256", rounds: 600_000 },
      stretchPassword: stretchedOnce,
      retries: { attempts: 2, baseMillis: 1, longestMillis: 10 },
      transport: this.transport,
    });
  }

  async signsUp(email: string): Promise<Registered> {
    const client = this.start();
    await client.startRegistration(email);
    return client.confirmRegistration(email, MAILED_CODE, PASSWORD);
  }

  async logsIn(email: string): Promise<Session> {
    return (await this.start().logIn(email, PASSWORD)).session;
  }

  async unlocks(email: string, password = PASSWORD): Promise<Session> {
    return (await this.start().unlock(email, password)).session;
  }

  private readonly transport: HttpTransport = async (call) => {
    if (this.offline) {
      throw new TypeError("there is no network");
    }
    const { broken } = this;
    if (broken?.path.test(call.url) === true) {
      this.broken = undefined;
      await broken.before();
      throw new TypeError("the connection broke");
    }
    const answer = await fetchTransport(call);
    if (call.method === "POST" && call.url.endsWith("/commits") && this.answersToLose > 0) {
      this.answersToLose--;
      throw new TypeError("the connection broke");
    }
    if (this.lost?.test(call.url) === true) {
      this.lost = undefined;
      throw new TypeError("the connection broke");
    }
    return answer;
  };
}

/** What was thrown; undefined when nothing was. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}
