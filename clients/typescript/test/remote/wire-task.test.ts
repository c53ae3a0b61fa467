import { expect, test } from "vitest";
import { incomingTask, OutgoingTask } from "../../src/remote/wire-task.js";
import type { Progress } from "../../src/task/task-options.js";

test("a task's steps have all been told before it is closed, also when its answer overtook them", async () => {
  const told: string[] = [];
  const task = new OutgoingTask({ progress: ({ stage }: Progress) => told.push(stage) });
  const there = incomingTask(task.wire());
  there.progress?.({ stage: "sealing", done: 1, all: 1 });
  there.progress?.({ stage: "pushing", done: 1, all: 1 });
  await task.told();
  task.close();
  expect(told).toEqual(["sealing", "pushing"]);
});
