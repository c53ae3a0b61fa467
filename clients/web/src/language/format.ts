import type { Language } from "./phrases";

/** How dates, numbers and sizes are written. */
export interface Format {
  readonly date: (date: Date) => string;
  readonly dateTime: (date: Date) => string;
  readonly time: (date: Date) => string;
  readonly month: (date: Date) => string;
  readonly number: (value: number) => string;
  readonly bytes: (bytes: number) => string;
}

const formats = new Map<Language, Format>();

/** Kept for each language: `Intl`'s objects are slow to make, so each is made once, and not before it is needed. */
export function formatOf(language: Language, preferred: readonly string[] = []): Format {
  const known = formats.get(language);
  if (known !== undefined) {
    return known;
  }
  const made = make(localeOf(language, preferred));
  formats.set(language, made);
  return made;
}

/** The person's own region where it speaks the language: a Swiss reads Swiss dates. */
function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((locale) => locale.toLowerCase().startsWith(`${language}-`)) ?? DEFAULT_LOCALES[language];
}

const DEFAULT_LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

function make(locale: string): Format {
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }));
  const time = once(() => new Intl.DateTimeFormat(locale, { timeStyle: "short" }));
  const dateTime = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  // A date in one of the styles that there are: asked for month and year alone, browsers first work out for some 40 ms what that looks like.
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long" }));
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  return {
    date: (value) => date().format(value),
    dateTime: (value) => dateTime().format(value),
    time: (value) => time().format(value),
    month: (value) => monthIn(day().formatToParts(value)),
    number: (value) => number().format(value),
    bytes: (bytes) => sized(bytes, number()),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** As German and English write it: the month, and then the year. */
function monthIn(day: readonly Intl.DateTimeFormatPart[]): string {
  const part = (wanted: "month" | "year") => day.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("month")} ${part("year")}`;
}

function sized(bytes: number, number: Intl.NumberFormat): string {
  const units = ["B", "KB", "MB", "GB"];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${number.format(Number((bytes / 1024 ** power).toPrecision(3)))} ${units[power]}`;
}
