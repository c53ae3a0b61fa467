import { type RefCallback, useCallback, useState } from "react";

/** How wide an element is, now and after every change. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(320);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) {
      return;
    }
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 320)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
