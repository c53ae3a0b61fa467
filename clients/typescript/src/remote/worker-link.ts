import { SessionLockedError } from "../problem/errors.js";
import { teachComlink } from "./wire-handlers.js";
import { OutgoingTask } from "./wire-task.js";

/** What Comlink makes of an object of the worker: a function that is called, and asked for members. */
type Proxied = ((...given: unknown[]) => Promise<unknown>) & { readonly [name: PropertyKey]: Proxied };

/**
 * All calls to one worker. Comlink carries them; it would wait for ever for a worker that has ended, so every call is held against that.
 */
export class WorkerLink {
  private readonly waiting = new Set<(reason: unknown) => void>();
  private ended: { readonly reason: unknown } | undefined;

  constructor() {
    teachComlink((value) => typeof value === "function");
  }

  /** An object of the worker, as the page calls it. */
  live<T>(proxied: unknown): T {
    return this.guarded(proxied as Proxied, true) as T;
  }

  /** Fails what is under way, and all that comes. */
  end(reason: unknown = new SessionLockedError()): void {
    this.ended ??= { reason };
    this.waiting.forEach((fail) => fail(reason));
    this.waiting.clear();
  }

  private guarded(target: Proxied, whole: boolean): unknown {
    return new Proxy(target, {
      get: (_, name) => {
        if (name !== "then") {
          return this.guarded(target[name] as Proxied, false);
        }
        // An object of the worker is not a promise; a member of one is.
        return whole ? undefined : this.value(target);
      },
      apply: (_, __, given) => this.call(target, given),
    });
  }

  private value(member: Proxied): PromiseLike<unknown>["then"] {
    const value = this.answer(member as unknown as PromiseLike<unknown>);
    return value.then.bind(value);
  }

  private async call(method: Proxied, given: readonly unknown[]): Promise<unknown> {
    const sent = given.map((argument) => (OutgoingTask.fits(argument) ? new OutgoingTask(argument) : argument));
    const tasks = sent.filter((argument) => argument instanceof OutgoingTask);
    try {
      const answer = this.received(await this.answer(method(...sent)));
      await Promise.all(tasks.map(async (task) => this.answer(task.told())));
      return answer;
    } finally {
      tasks.forEach((task) => task.close());
    }
  }

  private async answer(coming: PromiseLike<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.ended !== undefined) {
        reject(this.ended.reason);
        return;
      }
      this.waiting.add(reject);
      Promise.resolve(coming)
        .then(resolve, reject)
        .finally(() => this.waiting.delete(reject));
    });
  }

  /** Live objects, alone or as a member of an answer; all else is a copy. */
  private received(value: unknown): unknown {
    if (typeof value === "function") {
      return this.live(value);
    }
    if (
      typeof value !== "object" ||
      value === null ||
      !Object.values(value).some((member) => typeof member === "function")
    ) {
      return value;
    }
    const members = Object.entries(value).map(([name, member]) => [
      name,
      typeof member === "function" ? this.live(member) : member,
    ]);
    return Object.fromEntries(members);
  }
}
