import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const REPOSITORY = join(import.meta.dirname, "../../../..");
const run = promisify(execFile);

/**
 * Measured are the services as people meet them; for tests, the second compiler costs more than it gives back in minutes. The first has no instructions
 * for SHA-256, so a passcode is stretched less than people's are, to take as long as theirs.
 */
const QUICK = { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1", SEALWELL_SHARE_SMART_PASSCODE_ROUNDS: "100000" } as const;

declare module "vitest" {
  interface ProvidedContext {
    gateway: string;
    inbox: string;
    /** Where the services' logs lie. */
    logs: string;
  }
}

/**
 * The whole suite as `./dev up` starts it, with data and ports of its own, for all tests of a run. One that runs already is used instead when
 * SEALWELL_RUNNING names its data.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env["SEALWELL_RUNNING"];
  const data = running ?? (await mkdtemp(join(tmpdir(), "sealwell-browser-")));
  const env = {
    ...process.env,
    SEALWELL_DATA: data,
    SEALWELL_SHORT_RUN: "yes",
    ...(project.name === "bench" ? {} : QUICK),
    SEALWELL_PORT_BASE: process.env["SEALWELL_TEST_PORT_BASE"] ?? "23000",
  };
  const dev = (command: string, ...more: string[]) => run("./dev", [command, ...more], { cwd: REPOSITORY, env });
  if (running === undefined) {
    await dev("up", "-d");
  }
  const addresses = await readFile(join(data, "run/addresses"), "utf8");
  project.provide("gateway", address(addresses, "Start here"));
  project.provide("inbox", address(addresses, "Inbox"));
  project.provide("logs", join(data, "logs"));
  return async () => {
    if (running === undefined) {
      await dev("down");
      // What the services said, beside what the pages showed.
      await cp(join(data, "logs"), join(import.meta.dirname, "../artefacts/logs"), { recursive: true });
      await rm(data, { recursive: true, force: true });
    }
  };
}

function address(table: string, name: string): string {
  const found = new RegExp(`^ *${name} +(http\\S+)`, "m").exec(table)?.[1];
  if (found === undefined) {
    throw new Error(`There is no ${name} in\n${table}`);
  }
  return found;
}
