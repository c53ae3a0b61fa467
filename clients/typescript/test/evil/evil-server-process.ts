import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const JAR = fileURLToPath(new URL("../../../../e2e/evil-server/target/evil-server.jar", import.meta.url));
const OPTIONS = [
  // Its answers are small: without this each one waits 40 ms for an acknowledgement.
  "-Dsun.net.httpserver.nodelay=true",
  // It lives for a minute.
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
];

/** Starts the process in which every test file gets an evil server of its own, before the first of them; gives what ends it. */
export default async function startProcess(): Promise<() => void> {
  if (!existsSync(JAR)) {
    throw new Error("the evil server has not been built: mvn -pl e2e/evil-server -am package -DskipTests");
  }
  const java = process.env["JAVA_HOME"] === undefined ? "java" : `${process.env["JAVA_HOME"]}/bin/java`;
  const started = spawn(java, [...OPTIONS, "-jar", JAR], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(started.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      // Test files run in processes of their own, which inherit it.
      process.env["SEALWELL_EVIL_SERVERS"] = `${url}/evil/servers`;
      return () => started.kill();
    }
  }
  throw new Error("the evil server said no address");
}
