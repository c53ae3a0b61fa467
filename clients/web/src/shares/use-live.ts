import { useEffect } from "react";
import { type Asked, useAsked } from "../sealwell/use-asked";

/** How late a person may see that somebody has opened a link. */
const REFRESH_MILLIS = 10_000;

/** As {@link useAsked}, and asked again and again while somebody looks; after a failure only when they wish. */
export function useLive<T>(question: () => Promise<T>): Asked<T> {
  const asked = useAsked(question);
  const { again, failure } = asked;
  useEffect(() => {
    if (failure !== undefined) {
      return;
    }
    const refresh = () => document.hidden || void again();
    const timer = setInterval(refresh, REFRESH_MILLIS);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [again, failure]);
  return asked;
}
