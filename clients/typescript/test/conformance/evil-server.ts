import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const JAR = fileURLToPath(new URL("../../../../e2e/evil-server/target/evil-server.jar", import.meta.url));

/** An attack of the catalogue. */
export interface Attack {
  readonly name: string;
  readonly row: number;
  readonly step: string;
  readonly lie: string;
  readonly mustNotSend?: string;
}

/** A request as the evil server saw it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
}

/** The evil server as a process of its own, told what to do over its control API. */
export class EvilServer {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<EvilServer> {
    if (!existsSync(JAR)) {
      throw new Error("the evil server has not been built: mvn -pl e2e/evil-server -am package -DskipTests");
    }
    const java = process.env["JAVA_HOME"] === undefined ? "java" : `${process.env["JAVA_HOME"]}/bin/java`;
    const started = spawn(java, ["-jar", JAR], { stdio: ["ignore", "pipe", "inherit"] });
    for await (const line of createInterface(started.stdout)) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) {
        return new EvilServer(started, url);
      }
    }
    throw new Error("the evil server said no address");
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

  stop(): void {
    this.process.kill();
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
