import { ServerLiedError, type TaskOptions } from "@sealwell/client";
import { endsSession, type OwnWords } from "./failures";
import { useDoor } from "./use-door";
import { useWork, type Work } from "./use-work";

/** Work of somebody with an account: a lie of the server, or the end of the session, ends more than the task. */
export function useTask<Given extends unknown[]>(
  work: (task: TaskOptions, ...given: Given) => Promise<void>,
  own?: OwnWords,
): Work<Given> {
  const door = useDoor();
  return useWork(work, own, (thrown) => {
    if (thrown instanceof ServerLiedError) {
      door.deceived(thrown);
    } else if (door.current().is === "in" && endsSession(thrown)) {
      door.sessionEnded();
    }
  });
}
