/** An attack of the catalogue. */
export interface Attack {
  readonly name: string;
  readonly row: number;
  readonly step: string;
  /** What a client must say then; null where that is a refusal. */
  readonly lie: string | null;
  readonly refusal: string | null;
  readonly mustNotSend: string | null;
  readonly lastSent: string | null;
}

/** A request as the evil server saw it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface Starter {
  startEvilServer(): Promise<string>;
  stopEvilServer(url: string): Promise<void>;
}

/** The evil server, told what to do over its control API; from Node and from a browser alike. */
export class EvilServer {
  private constructor(
    readonly url: string,
    private readonly starter: Starter,
  ) {}

  static async start(): Promise<EvilServer> {
    const starter = await starterHere();
    return new EvilServer(await starter.startEvilServer(), starter);
  }

  async arm(attack: string, scene: object): Promise<void> {
    await this.control("POST", `attacks/${attack}`, scene);
  }

  async disarm(): Promise<void> {
    await this.control("DELETE", "attacks");
  }

  async forgetRequests(): Promise<void> {
    await this.control("DELETE", "requests");
  }

  async requests(): Promise<Asked[]> {
    return ((await (await this.control("GET", "requests")).json()) as { requests: Asked[] }).requests;
  }

  async stop(): Promise<void> {
    await this.starter.stopEvilServer(this.url);
  }

  private async control(method: string, path: string, body?: object): Promise<Response> {
    const answer = await fetch(`${this.url}/evil/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    }
    return answer;
  }
}

/** A page can start no process; the test runner does it for it. */
async function starterHere(): Promise<Starter> {
  if (typeof document === "undefined") {
    return import("./evil-servers.js");
  }
  return (await import("vitest/browser")).commands as unknown as Starter;
}
