import { useEffect } from "react";
import { useLocation } from "react-router";
import { arrive } from "../ui/arrive";

/** After going to another page. */
export function useArrival(): void {
  const { pathname } = useLocation();
  useEffect(arrive, [pathname]);
}
