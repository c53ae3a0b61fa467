import {
  type Gate,
  RefusedError,
  ServerLiedError,
  type SharedContent,
  ShareLinkError,
  type TaskOptions,
  type Visit,
} from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { sealwell } from "../sealwell/device";
import type { End } from "./Ending";

/** How far somebody with a link has come. */
export type Step =
  | { readonly is: "asking" }
  /** The server was not to be reached, or had no time. */
  | { readonly is: "away"; readonly failure: unknown }
  | { readonly is: End }
  | { readonly is: "gate"; readonly gate: Gate; readonly proven: boolean }
  | { readonly is: "opened"; readonly content: SharedContent; readonly gate: Gate; readonly at: Date };

/** A visit to a share, from the link to the records. Nothing is opened, and counted, before {@link open}. */
export class Visiting {
  private step: Step;
  private visit: Promise<Remote<Visit>> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly link: string | undefined) {
    this.step = link === undefined ? { is: "cut" } : { is: "asking" };
  }

  readonly current = (): Step => this.step;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Finds out what is needed; it counts nothing. */
  async ask(): Promise<void> {
    if (this.link === undefined) {
      return;
    }
    this.show({ is: "asking" });
    try {
      const gate = await (await this.begun(this.link)).ask();
      this.show({ is: "gate", gate, proven: false });
    } catch (failure) {
      this.show(endOf(failure) ?? { is: "away", failure });
    }
  }

  /** @throws what a person can do something about */
  async sendCode(email: string): Promise<void> {
    await this.unlessOver((visit) => visit.sendCode(email));
  }

  /** @throws RefusedError `code-refused` */
  async prove(email: string, code: string): Promise<void> {
    await this.unlessOver(async (visit) => {
      await visit.prove(email, code);
      this.showGate({ proven: true });
    });
  }

  /**
   * Opens what is shared: this is what counts.
   *
   * @throws RefusedError `share-password-refused`, after which the step says how many tries are left; `share-proof-needed` when the address has
   *   to be proven again
   */
  async open(password: string | undefined, task: TaskOptions): Promise<void> {
    await this.unlessOver(async (visit) => {
      try {
        const content = await visit.open(password, task);
        if (this.step.is === "gate") {
          this.show({ is: "opened", content, gate: this.step.gate, at: new Date() });
        }
      } catch (failure) {
        await this.afterRefusal(visit, failure);
        throw failure;
      }
    });
  }

  private async afterRefusal(visit: Remote<Visit>, failure: unknown): Promise<void> {
    if (failure instanceof RefusedError && failure.type === "share-password-refused") {
      this.showGate({ gate: await visit.ask() });
    } else if (failure instanceof RefusedError && failure.type === "share-proof-needed") {
      this.showGate({ proven: false });
    }
  }

  private async unlessOver(act: (visit: Remote<Visit>) => Promise<void>): Promise<void> {
    if (this.visit === undefined) {
      return;
    }
    try {
      await act(await this.visit);
    } catch (failure) {
      const end = endOf(failure);
      if (end === undefined) {
        throw failure;
      }
      this.show(end);
    }
  }

  private async begun(link: string): Promise<Remote<Visit>> {
    this.visit ??= sealwell().then((client) => client.visit(link));
    try {
      return await this.visit;
    } catch (failure) {
      this.visit = undefined;
      throw failure;
    }
  }

  private showGate(change: { readonly gate?: Gate; readonly proven?: boolean }): void {
    if (this.step.is === "gate") {
      this.show({ ...this.step, ...change });
    }
  }

  private show(step: Step): void {
    this.step = step;
    this.listeners.forEach((listener) => listener());
  }
}

/** Where a visit ends; undefined for what can be tried again. */
function endOf(failure: unknown): Step | undefined {
  if (failure instanceof ShareLinkError) {
    return { is: "cut" };
  }
  if (failure instanceof ServerLiedError) {
    return { is: "deceived" };
  }
  if (failure instanceof RefusedError && failure.type === "not-found") {
    return { is: "closed" };
  }
  return failure instanceof RefusedError && failure.type === "share-locked" ? { is: "locked" } : undefined;
}
