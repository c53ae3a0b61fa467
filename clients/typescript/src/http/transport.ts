import type { Bytes } from "../crypto/bytes.js";

/** One request, ready to be sent. */
export interface HttpCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** One answer, whole. Header names are looked up in any case. */
export interface HttpAnswer {
  readonly status: number;
  header(name: string): string | null;
  readonly body: string;
}

/**
 * One exchange. An implementation follows no redirects, sends no cookies, uses no cache, and gives every status as an answer; it throws
 * when no whole answer came.
 */
export type HttpTransport = (call: HttpCall) => Promise<HttpAnswer>;

const LARGEST_ANSWER = 64 << 20;
const PATIENCE_MILLIS = 30_000;
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The platform's `fetch`, with a limit on time and size. */
export const fetchTransport: HttpTransport = async (call) => {
  const patience = AbortSignal.timeout(PATIENCE_MILLIS);
  const response = await fetch(call.url, {
    method: call.method,
    headers: call.headers,
    ...(call.body === undefined ? {} : { body: call.body }),
    // Not "error": that a server sends elsewhere is an answer, of status 3xx or, in browsers, 0.
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: call.signal === undefined ? patience : AbortSignal.any([call.signal, patience]),
  });
  const bytes = await readBounded(response);
  return { status: response.status, header: (name) => response.headers.get(name), body: UTF8.decode(bytes) };
};

/** No more than the device can bear, whatever the server sends. */
async function readBounded(response: Response): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (response.body !== null) {
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > LARGEST_ANSWER) {
        await reader.cancel();
        throw new Error(`the answer is larger than ${LARGEST_ANSWER} bytes`);
      }
      parts.push(part.value);
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
