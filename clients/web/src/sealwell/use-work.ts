import type { Progress, TaskOptions } from "@sealwell/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useText } from "../language/language";
import { FAILURES, type OwnWords, sayFailure } from "./failures";

/** Something that takes a while and may fail, as a form or a button shows it. */
export interface Work<Given extends unknown[] = []> {
  readonly run: (...given: Given) => Promise<void>;
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  /** A sentence about the last failure; gone with the next try. */
  readonly failure: string | undefined;
  readonly cancel: () => void;
}

/**
 * One at a time; cancelled when the person leaves the page.
 *
 * @param onFailure hears of what went wrong, beside what is said about it
 */
export function useWork<Given extends unknown[]>(
  work: (task: TaskOptions, ...given: Given) => Promise<void>,
  own?: OwnWords,
  onFailure?: (thrown: unknown) => void,
): Work<Given> {
  const said = useText(FAILURES);
  const [state, setState] = useState<{ busy: boolean; progress?: Progress; failure?: string }>({ busy: false });
  const latest = useRef({ work, own, onFailure });
  const controller = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = { work, own, onFailure };
  });
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(
    async (...given: Given) => {
      const { signal } = (controller.current = new AbortController());
      const progress = (now: Progress) => !signal.aborted && setState({ busy: true, progress: now });
      setState({ busy: true });
      try {
        await latest.current.work({ signal, progress }, ...given);
        setState({ busy: false });
      } catch (thrown) {
        latest.current.onFailure?.(thrown);
        setState(
          signal.aborted ? { busy: false } : { busy: false, failure: sayFailure(thrown, said, latest.current.own) },
        );
      }
    },
    [said],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { run, cancel, busy: state.busy, progress: state.progress, failure: state.failure };
}
