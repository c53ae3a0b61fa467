import type { Progress, TaskOptions } from "../task/task-options.js";

/** A task's options on their way: neither functions nor signals can be copied, so a port speaks for them. */
export interface WireTask {
  readonly port: MessagePort;
  /** There before the task began. */
  readonly aborted: { readonly reason: unknown } | undefined;
  /** Those members that can be copied. */
  readonly rest: object;
}

/** What the page says over a task's port. */
type FromPage = { readonly abort: unknown } | { readonly ended: true };

/** What the worker says over it: a step, or that the page has been told every one. */
type FromWorker = { readonly progress: Progress } | { readonly told: true };

/** The page's end: made for one call, and closed with it. */
export class OutgoingTask {
  private readonly channel = new MessageChannel();
  private readonly onAbort: () => void;
  private onTold?: () => void;

  constructor(private readonly task: TaskOptions) {
    const { port1 } = this.channel;
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ("progress" in data) {
        this.task.progress?.(data.progress);
      } else {
        this.onTold?.();
      }
    };
    this.onAbort = () => this.say({ abort: task.signal?.reason });
    task.signal?.addEventListener("abort", this.onAbort);
  }

  /** What is posted; its port goes along. */
  wire(): WireTask {
    const { signal, progress: _, ...rest } = this.task;
    return {
      port: this.channel.port2,
      aborted: signal?.aborted === true ? { reason: signal.reason } : undefined,
      rest,
    };
  }

  /**
   * Once the call has its answer: until every step of it has been told. Only messages of one port keep their order, and the
   * answer came by another, so it may have overtaken them.
   */
  async told(): Promise<void> {
    return new Promise((resolve) => {
      this.onTold = resolve;
      this.say({ ended: true });
    });
  }

  close(): void {
    this.task.signal?.removeEventListener("abort", this.onAbort);
    this.channel.port1.close();
  }

  private say(message: FromPage): void {
    this.channel.port1.postMessage(message);
  }

  /** Whether an argument is a task's options. */
  static fits(argument: unknown): argument is TaskOptions {
    if (typeof argument !== "object" || argument === null) {
      return false;
    }
    const { signal, progress } = argument as TaskOptions;
    return signal instanceof AbortSignal || typeof progress === "function";
  }
}

/** The worker's end: options as the client takes them. */
export function incomingTask({ port, aborted, rest }: WireTask): TaskOptions {
  const controller = new AbortController();
  const say = (message: FromWorker): void => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<FromPage>) => {
    if ("abort" in data) {
      controller.abort(data.abort);
    } else {
      say({ told: true });
    }
  };
  if (aborted !== undefined) {
    controller.abort(aborted.reason);
  }
  return { ...rest, signal: controller.signal, progress: (progress) => say({ progress }) };
}
