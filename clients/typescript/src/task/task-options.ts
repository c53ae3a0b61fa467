/** What a long task is busy with. */
export type Stage =
  | "deriving-keys"
  | "proving"
  | "opening-keys"
  | "reading-cache"
  | "pulling"
  | "pushing"
  | "rewrapping"
  | "importing"
  | "exporting"
  | "sealing"
  | "opening";

/** How far a long task is. */
export interface Progress {
  readonly stage: Stage;
  /** Of `all`: commits, records, entries or visits, as the stage has it. */
  readonly done: number;
  /** 1 for a stage that is done in one go. */
  readonly all: number;
}

/** What a long task tells, and by what it is stopped. */
export interface TaskOptions {
  /** Told now and then. What it throws ends the task. */
  readonly progress?: ((progress: Progress) => void) | undefined;
  /** Stops the task at the next safe moment: what was written by then stays, and nothing is written by halves. */
  readonly signal?: AbortSignal | undefined;
}

/** Enters a stage that is done in one go, unless the task has been stopped. */
export function enterStage(task: TaskOptions, stage: Stage): void {
  reportProgress(task, stage, 0, 1);
}

/** Tells how far the task is, unless it has been stopped. */
export function reportProgress(task: TaskOptions, stage: Stage, done: number, all: number): void {
  task.signal?.throwIfAborted();
  task.progress?.({ stage, done, all });
}
