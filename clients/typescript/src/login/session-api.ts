import { randomId } from "../crypto/ids.js";
import type { Api, ApiCall } from "../http/api.js";
import type { ApiAnswer } from "../http/api-answer.js";
import { malformed } from "../json/members.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { SessionLockedError } from "../problem/errors.js";
import { readTokens, type Tokens } from "./tokens.js";

const EARLY_MILLIS = 30_000;

/** Calls in a session's name, with an access token that is renewed before it ends or when it is refused. */
export class SessionApi {
  private renewAt: number;
  private renewal: Promise<void> | undefined;
  /** Kept until the renewal has an answer: a repeat with it gives the same tokens, without it ends the session. */
  private renewalKey: string | undefined;

  private readonly locked = new AbortController();

  constructor(
    private readonly api: Api,
    private tokens: Tokens,
    keys: SessionKeys,
  ) {
    this.renewAt = renewalTime(tokens);
    keys.whenLocked(() => this.locked.abort(new SessionLockedError()));
  }

  /** The session's id. */
  get sessionId(): string {
    return this.tokens.sessionId;
  }

  /**
   * Calls; a 401 that a fresh token cures is not seen.
   *
   * @throws SessionLockedError also when the session is locked before the answer comes
   */
  async call(asked: ApiCall): Promise<ApiAnswer> {
    this.locked.signal.throwIfAborted();
    const { signal } = this.locked;
    const call = { ...asked, signal: asked.signal === undefined ? signal : AbortSignal.any([asked.signal, signal]) };
    if (Date.now() >= this.renewAt) {
      await this.renew();
    }
    const token = this.tokens.accessToken;
    const answer = await this.api.call(call, token);
    if (!answer.refuses(401, "unauthenticated")) {
      return answer;
    }
    if (this.tokens.accessToken === token) {
      await this.renew();
    }
    return this.api.call(call, this.tokens.accessToken);
  }

  /** Whoever comes while a renewal is under way waits for that one. */
  private async renew(): Promise<void> {
    this.renewal ??= this.renewOnce().finally(() => {
      this.renewal = undefined;
    });
    await this.renewal;
  }

  private async renewOnce(): Promise<void> {
    this.renewalKey ??= randomId();
    const answer = await this.api.call({
      method: "POST",
      path: "/api/auth/v1/tokens/refresh",
      body: { refreshToken: this.tokens.refreshToken },
      headers: { "Idempotency-Key": this.renewalKey },
      repeatable: true,
    });
    const renewed = readTokens(answer.require(200).json());
    if (renewed.sessionId !== this.tokens.sessionId) {
      throw malformed("/sessionId", "another session's tokens");
    }
    this.tokens = renewed;
    this.renewAt = renewalTime(renewed);
    this.renewalKey = undefined;
  }
}

function renewalTime(tokens: Tokens): number {
  return Date.now() + tokens.expiresInMillis - Math.min(EARLY_MILLIS, tokens.expiresInMillis / 2);
}
