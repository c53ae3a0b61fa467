import { randomId } from "../crypto/ids.js";
import type { Api, ApiCall } from "../http/api.js";
import type { ApiAnswer } from "../http/api-answer.js";
import type { Auth } from "../http/contract/names.js";
import { malformed } from "../json/members.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { SessionLockedError } from "../problem/errors.js";
import { readTokens, type Tokens } from "./tokens.js";

const EARLY_MILLIS = 30_000;

/** Gives tokens to a session that was opened without the server. */
export type TokenSource = () => Promise<Tokens>;

/** Calls in a session's name, with an access token that is renewed before it ends or when it is refused. */
export class SessionApi {
  private tokens: Tokens | undefined;
  /** Holds what the password became, so it goes when it has been used. */
  private source: TokenSource | undefined;
  private renewAt = 0;
  private renewal: Promise<Tokens> | undefined;
  /** Kept until the renewal has an answer: a repeat with it gives the same tokens, without it ends the session. */
  private renewalKey: string | undefined;
  private readonly locked = new AbortController();
  private begun: (sessionId: string) => Promise<void> = () => Promise.resolve();

  /** @param tokens at hand, or where they come from when the server can be reached */
  constructor(
    private readonly api: Api,
    tokens: Tokens | TokenSource,
    keys: SessionKeys,
  ) {
    if (typeof tokens === "function") {
      this.source = tokens;
    } else {
      this.take(tokens);
    }
    keys.whenLocked(() => {
      this.tokens = undefined;
      this.source = undefined;
      this.locked.abort(new SessionLockedError());
    });
  }

  /** The session's id; undefined before the server was reached, and when it is locked. */
  get sessionId(): string | undefined {
    return this.tokens?.sessionId;
  }

  /** Has somebody told the session's id: at once, or when the server has been reached. The session is not used before they have heard. */
  async whenBegun(listener: (sessionId: string) => Promise<void>): Promise<void> {
    this.begun = listener;
    if (this.sessionId !== undefined) {
      await listener(this.sessionId);
    }
  }

  /** When no login or renewal is under way. */
  async settled(): Promise<void> {
    await this.renewal?.catch(() => undefined);
  }

  /**
   * Calls; a 401 that a fresh token cures is not seen.
   *
   * @throws SessionLockedError also when the session is locked before the answer comes
   */
  async call(asked: ApiCall): Promise<ApiAnswer> {
    const { signal } = this.locked;
    signal.throwIfAborted();
    const call = { ...asked, signal: asked.signal === undefined ? signal : AbortSignal.any([asked.signal, signal]) };
    const { accessToken } = this.tokens !== undefined && Date.now() < this.renewAt ? this.tokens : await this.renew();
    const answer = await this.api.call(call, accessToken);
    if (!answer.refuses(401, "unauthenticated")) {
      return answer;
    }
    const { tokens } = this;
    const fresh = tokens !== undefined && tokens.accessToken !== accessToken ? tokens : await this.renew();
    return this.api.call(call, fresh.accessToken);
  }

  /** Whoever comes while a renewal is under way waits for that one. */
  private async renew(): Promise<Tokens> {
    this.renewal ??= this.renewOnce().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async renewOnce(): Promise<Tokens> {
    const { tokens, source } = this;
    if (tokens !== undefined) {
      return this.take(await this.refresh(tokens));
    }
    if (source === undefined) {
      throw new SessionLockedError();
    }
    const first = await source();
    // Also when it was locked meanwhile: there is a session, and somebody has to end it.
    await this.begun(first.sessionId);
    this.source = undefined;
    return this.take(first);
  }

  private async refresh({ sessionId, refreshToken }: Tokens): Promise<Tokens> {
    this.renewalKey ??= randomId();
    const answer = await this.api.call({
      method: "POST",
      path: "/api/auth/v1/tokens/refresh",
      body: { refreshToken } satisfies Auth["RefreshRequest"],
      headers: { "Idempotency-Key": this.renewalKey },
      repeatable: true,
      signal: this.locked.signal,
    });
    const renewed = readTokens(answer.require(200).json());
    if (renewed.sessionId !== sessionId) {
      throw malformed("/sessionId", "another session's tokens");
    }
    this.renewalKey = undefined;
    return renewed;
  }

  /** Early enough that a call that is made now is not late when it arrives. */
  private take(tokens: Tokens): Tokens {
    this.locked.signal.throwIfAborted();
    this.tokens = tokens;
    this.renewAt = Date.now() + tokens.expiresInMillis - Math.min(EARLY_MILLIS, tokens.expiresInMillis / 2);
    return tokens;
  }
}
