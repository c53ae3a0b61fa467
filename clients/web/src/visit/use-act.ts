import type { TaskOptions } from "@sealwell/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useText } from "../language/language";
import { FAILURES, type OwnWords, sayFailure } from "../sealwell/failures";

/** Something that a visitor does; there is no session that could end with it. */
export interface Act {
  readonly run: () => Promise<void>;
  readonly busy: boolean;
  readonly failure: string | undefined;
}

/** One at a time; cancelled when the visitor leaves the page. */
export function useAct(work: (task: TaskOptions) => Promise<void>, own: OwnWords): Act {
  const said = useText(FAILURES);
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure?: unknown }>({ busy: false });
  const latest = useRef(work);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(async () => {
    const { signal } = (controller.current = new AbortController());
    setState({ busy: true });
    try {
      await latest.current({ signal });
      setState({ busy: false });
    } catch (failure) {
      setState(signal.aborted ? { busy: false } : { busy: false, failure });
    }
  }, []);
  return {
    run,
    busy: state.busy,
    failure: state.failure === undefined ? undefined : sayFailure(state.failure, said, own),
  };
}
