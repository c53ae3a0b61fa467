import type { ApiAnswer } from "../http/api-answer.js";
import { NAMES, type Notifications } from "../http/contract/names.js";
import type { SessionApi } from "../login/session-api.js";

const PREFERENCES = "/api/notifications/v1/preferences";

/**
 * About what a person gets mails, as far as they can choose: what is about the account itself they always get. A mail about a share is sent
 * where its own wish wants it, too.
 */
export interface MailWishes {
  /** As it was read; a change of another version is refused. */
  readonly version: number;
  /** The first opening of a link. */
  readonly shareOpened: boolean;
  /** That too many wrong passwords have locked one. */
  readonly shareLocked: boolean;
  /** That one has come to its end. */
  readonly shareExpired: boolean;
}

/** Of what a person gets mails. Every method asks the server. */
export class MailPreferences {
  /** @internal */
  constructor(private readonly api: SessionApi) {}

  /** As they are; everything is wanted before the first change. */
  async get(): Promise<MailWishes> {
    return readWishes(await this.api.call({ method: "GET", path: PREFERENCES }));
  }

  /**
   * Changes them, unless they are not any more as they were seen.
   *
   * @param wishes all of them, for example `{ ...seen, shareOpened: false }`
   * @returns as they are now
   * @throws RefusedError `precondition-failed` when another device has changed them since
   */
  async change(wishes: MailWishes): Promise<MailWishes> {
    const { version, shareOpened, shareLocked, shareExpired } = wishes;
    const body: Notifications["PreferencesRequest"] = { mails: { shareOpened, shareLocked, shareExpired } };
    const headers = { "If-Match": `"${version}"` };
    return readWishes(await this.api.call({ method: "PUT", path: PREFERENCES, body, headers }), wishes);
  }
}

/** @param wished what the server has taken, and has to have made */
function readWishes(told: ApiAnswer, wished?: MailWishes): MailWishes {
  const answer = told.require(200).members(...NAMES.preferences);
  const mails = answer.members("mails", ...NAMES.mailWishes);
  const wishes = Object.fromEntries(NAMES.mailWishes.map((name) => [name, mails.flag(name)])) as Omit<
    MailWishes,
    "version"
  >;
  if (wished !== undefined && NAMES.mailWishes.some((name) => wishes[name] !== wished[name])) {
    throw answer.wrong("mails", "a change that was taken, and not made");
  }
  return { version: answer.number("version"), ...wishes };
}
