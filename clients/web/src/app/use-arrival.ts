import { useEffect } from "react";
import { useLocation } from "react-router";

/** After going to another page: at its top, and past the navigation for whoever uses a keyboard or a screen reader. */
export function useArrival(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    scrollTo(0, 0);
    const content = document.getElementById("content");
    // A field of the page that wants the focus has it already.
    if (content?.contains(document.activeElement) === false) {
      content.focus({ preventScroll: true });
    }
  }, [pathname]);
}
