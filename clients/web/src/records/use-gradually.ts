import { startTransition, useEffect, useMemo, useState } from "react";

/** As many lines as a page draws without being felt. */
const STEP = 6;

/** Of a list its beginning at first, and then step by step the rest: the page can be used in between. */
export function useGradually<T>(all: readonly T[]): readonly T[] {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn < all.length) {
      const soon = setTimeout(() => startTransition(() => setDrawn(drawn + STEP)));
      return () => clearTimeout(soon);
    }
  }, [drawn, all.length]);
  return useMemo(() => all.slice(0, drawn), [all, drawn]);
}
