import { useMemo } from "react";
import type { Telling } from "./kind";
import { useFormat, useLanguage } from "../language/language";

/** How lines of records are written for this person. */
export function useTelling(): Telling {
  const { language } = useLanguage();
  const format = useFormat();
  return useMemo(() => ({ say: (phrase) => phrase[language], format }), [language, format]);
}
