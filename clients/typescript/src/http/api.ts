import { UnreachableError } from "../problem/errors.js";
import { ApiAnswer } from "./api-answer.js";
import { pauseAfter, type RetryPolicy } from "./retry-policy.js";
import type { HttpTransport } from "./transport.js";

const WORTH_A_RETRY: readonly number[] = [429, 502, 503, 504];

/** A call of the protocol. */
export interface ApiCall {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  /** From the server's root, e.g. `/api/vault/v1/head`. */
  readonly path: string;
  /** Sent as JSON. A text is JSON already: a repeat then sends the very same bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether sending it twice has the effect of once; GET, PUT and DELETE have. */
  readonly repeatable?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The server's calls, without knowing who calls. */
export class Api {
  constructor(
    readonly root: string,
    private readonly transport: HttpTransport,
    private readonly retries: RetryPolicy,
    private readonly language?: string,
  ) {}

  /**
   * Calls, and repeats where that is safe. Any status is an answer.
   *
   * @throws UnreachableError when no answer came
   */
  async call(call: ApiCall, accessToken?: string): Promise<ApiAnswer> {
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= this.retries.attempts;
      const answer = await this.attempt(call, accessToken, last);
      const pause = answer === undefined ? pauseAfter(this.retries, attempt) : this.pause(call, answer, attempt);
      if (answer !== undefined && (last || pause === undefined)) {
        return answer;
      }
      await sleep(pause ?? 0, call.signal);
    }
  }

  /** Undefined when no answer came and the call may be repeated. */
  private async attempt(call: ApiCall, accessToken: string | undefined, last: boolean): Promise<ApiAnswer | undefined> {
    try {
      const { method, path, signal } = call;
      const headers = { ...headersOf(call, accessToken), ...(this.language && { "Accept-Language": this.language }) };
      return new ApiAnswer(
        await this.transport({ method, url: this.root + path, headers, body: bodyOf(call), signal }),
      );
    } catch (cause) {
      call.signal?.throwIfAborted();
      if (last || !isRepeatable(call)) {
        throw new UnreachableError(`${call.method} ${call.path} got no answer`, { cause });
      }
      return undefined;
    }
  }

  /** Undefined when the answer stands. An `overloaded` server has not begun, so that is safe for every call. */
  private pause(call: ApiCall, answer: ApiAnswer, attempt: number): number | undefined {
    if (!WORTH_A_RETRY.includes(answer.status)) {
      return undefined;
    }
    if (!isRepeatable(call) && answer.refusal().type !== "overloaded") {
      return undefined;
    }
    const asked = answer.retryAfterMillis() ?? 0;
    return asked > this.retries.longestMillis ? undefined : asked + pauseAfter(this.retries, attempt);
  }
}

function isRepeatable(call: ApiCall): boolean {
  return call.repeatable ?? call.method !== "POST";
}

function bodyOf(call: ApiCall): string | undefined {
  return call.body === undefined || typeof call.body === "string" ? call.body : JSON.stringify(call.body);
}

function headersOf(call: ApiCall, accessToken: string | undefined): Record<string, string> {
  return {
    ...call.headers,
    Accept: "application/json, application/problem+json",
    ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }),
  };
}

async function sleep(millis: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
