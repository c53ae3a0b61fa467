import { isObject, type Json, malformed, Members, parseJson } from "../json/members.js";
import { type FieldError, RefusedError } from "../problem/errors.js";
import { PROBLEM_TYPES, type ProblemType } from "../problem/problem-type.js";
import type { HttpAnswer } from "./transport.js";

const PREFIX = "urn:sealwell:problem:";

/** An answer of any status, to be asked for the ones that the caller handles. */
export class ApiAnswer {
  constructor(private readonly answer: HttpAnswer) {}

  get status(): number {
    return this.answer.status;
  }

  /** The body, whatever it says. */
  json(): Json {
    return parseJson(this.answer.body);
  }

  /** The body, an object of exactly these members. */
  members<Name extends string>(...names: readonly Name[]): Members<Name> {
    return Members.of(this.json(), ...names);
  }

  /** How long the server asks to be left alone. */
  retryAfterMillis(): number | undefined {
    const seconds = this.answer.header("Retry-After") ?? "";
    return /^[0-9]{1,9}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
  }

  /**
   * The refusal that this is. Proxies on the way answer with pages of their own: whatever is no problem of the registry (RFC 9457) is
   * `unknown`.
   */
  refusal(): RefusedError {
    const problem = this.problem();
    const type = PROBLEM_TYPES.find((known) => problem["type"] === PREFIX + known) ?? "unknown";
    return new RefusedError(type, this.status, this.retryAfterMillis(), fieldErrors(problem["errors"]));
  }

  /** Whether it is the refusal of this type. */
  refuses(status: number, type: ProblemType): boolean {
    return this.status === status && this.refusal().type === type;
  }

  /** This, or the refusal, or the lie, that another status is. */
  require(...statuses: readonly number[]): this {
    if (statuses.includes(this.status)) {
      return this;
    }
    throw this.status >= 400 ? this.refusal() : malformed("", `unexpected status ${this.status}`);
  }

  /**
   * This, or the one refusal of a call that tells nobody who there is: whatever reason a server gives instead, the person is told no more than of
   * a wrong secret. See [Note: indistinguishable refusals].
   *
   * @param others that the call may be refused with all the same
   */
  proven(refusal: ProblemType, ...others: readonly ProblemType[]): this {
    const { status } = this;
    // Neither a page that a proxy has put in the way, nor what is wrong with the request's form or pace, tells of anybody.
    const tells = status > 400 && status < 429 && String(this.problem()["type"]).startsWith(PREFIX);
    if (tells && !others.some((type) => this.refuses(status, type))) {
      throw new RefusedError(refusal, status, undefined, []);
    }
    return this.require(200);
  }

  private problem(): { readonly [name: string]: Json } {
    try {
      const body = this.json();
      return isObject(body) ? body : {};
    } catch {
      return {};
    }
  }
}

function fieldErrors(errors: Json | undefined): FieldError[] {
  const list = Array.isArray(errors) ? (errors as readonly Json[]) : [];
  return list.filter(isObject).map((error) => ({ pointer: text(error["pointer"]), detail: text(error["detail"]) }));
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}
