import { type HttpTransport, Sealwell, type Visit } from "../../src/index.js";
import { fetchTransport } from "../../src/http/transport.js";
import { stretchedOnce } from "../stretched-once.js";

/** Somebody with a link in a browser of their own. */
export function visits(link: string, transport: HttpTransport = fetchTransport): Visit {
  return new Sealwell(new URL(link).origin, {
    stretchPassword: stretchedOnce,
    retries: { attempts: 2, baseMillis: 1, longestMillis: 10 },
    transport,
  }).visit(link);
}

/** The short name of the refusal; `done` when there was none. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => (error as { type?: unknown }).type ?? error,
  );
}
