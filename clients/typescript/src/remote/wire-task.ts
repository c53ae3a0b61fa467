import type { Progress, TaskOptions } from "../task/task-options.js";

/** A task's options on their way: neither functions nor signals can be copied, so a port speaks for them. */
export interface WireTask {
  readonly port: MessagePort;
  /** There before the task began. */
  readonly aborted: { readonly reason: unknown } | undefined;
  /** Those members that can be copied. */
  readonly rest: object;
}

/** The page's end: made for one call, and closed with it. */
export class OutgoingTask {
  private readonly channel = new MessageChannel();
  private readonly onAbort: () => void;

  constructor(private readonly task: TaskOptions) {
    const { port1 } = this.channel;
    port1.onmessage = ({ data }: MessageEvent<Progress>) => this.task.progress?.(data);
    this.onAbort = () => port1.postMessage(task.signal?.reason);
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

  close(): void {
    this.task.signal?.removeEventListener("abort", this.onAbort);
    this.channel.port1.close();
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
  port.onmessage = ({ data }: MessageEvent<unknown>) => controller.abort(data);
  if (aborted !== undefined) {
    controller.abort(aborted.reason);
  }
  return { ...rest, signal: controller.signal, progress: (progress) => port.postMessage(progress) };
}
