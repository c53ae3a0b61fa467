import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Format, formatOf } from "./format";
import { type Language, type Phrases, speak, type Spoken } from "./phrases";

const STORED = "sealwell.language";

interface Speaking {
  readonly language: Language;
  readonly speakIn: (language: Language) => void;
}

const SpeakingContext = createContext<Speaking | undefined>(undefined);

/** The language of everything below: the person's choice, or else their browser's. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo(
    () => ({
      language,
      speakIn: (next: Language) => {
        localStorage.setItem(STORED, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

/** Which language is spoken, and how to change it. */
export function useLanguage(): Speaking {
  const speaking = useContext(SpeakingContext);
  if (speaking === undefined) {
    throw new Error("outside of a LanguageProvider");
  }
  return speaking;
}

/** A feature's phrases in the language that is spoken. */
export function useText<P extends Phrases>(phrases: P): Spoken<P> {
  return speak(phrases, useLanguage().language);
}

/** Dates and numbers as they are written where that language is spoken. */
export function useFormat(): Format {
  return formatOf(useLanguage().language, navigator.languages);
}

function firstLanguage(): Language {
  const chosen = localStorage.getItem(STORED) ?? navigator.language;
  return chosen.toLowerCase().startsWith("de") ? "de" : "en";
}
