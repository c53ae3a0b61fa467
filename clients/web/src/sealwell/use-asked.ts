import { useEffect, useState } from "react";
import { useTask } from "./use-task";

/** Something that is asked of the server when a part of a page is shown. */
export interface Asked<T> {
  readonly answer: T | undefined;
  readonly failure: string | undefined;
  readonly again: () => Promise<void>;
}

export function useAsked<T>(question: () => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<T>();
  const { run, failure } = useTask(async () => setAnswer(await question()));
  useEffect(() => {
    void run();
  }, [run]);
  return { answer, failure, again: run };
}
