import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const JAR = fileURLToPath(new URL("../../../../e2e/evil-server/target/evil-server.jar", import.meta.url));
const OPTIONS = [
  // Its answers are small: without this each one waits 40 ms for an acknowledgement.
  "-Dsun.net.httpserver.nodelay=true",
  // It lives for seconds.
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
];
const running = new Map<string, ChildProcess>();

// A browser that closes stops nothing.
process.once("exit", () => running.forEach((server) => server.kill()));

/** Starts the evil server as a process of its own, and gives its address. Tests in a browser call it as a command. */
export async function startEvilServer(): Promise<string> {
  if (!existsSync(JAR)) {
    throw new Error("the evil server has not been built: mvn -pl e2e/evil-server -am package -DskipTests");
  }
  const java = process.env["JAVA_HOME"] === undefined ? "java" : `${process.env["JAVA_HOME"]}/bin/java`;
  const started = spawn(java, [...OPTIONS, "-jar", JAR], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(started.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      running.set(url, started);
      return url;
    }
  }
  throw new Error("the evil server said no address");
}

/** Stops the one at that address. A browser's command has its context first. */
export async function stopEvilServer(...given: readonly unknown[]): Promise<void> {
  const url = String(given.at(-1));
  running.get(url)?.kill();
  running.delete(url);
}
