import { readTime, toLocalInput } from "../fhir/time";

/** Until when and how often a link opens, as it is chosen. */
export type Preset = "doctor" | "week" | "own";

export const PRESETS: readonly Preset[] = ["doctor", "week", "own"];
export const SPANS: readonly Span[] = ["day", "week", "own"];

/** What is typed where somebody has terms of their own. */
export interface OwnTerms {
  /** As `<input type="datetime-local">` has it. */
  readonly until: string;
  /** Blank for as often as wanted. */
  readonly limit: string;
}

/** Until when a link leads somewhere that opens any number of times. */
export type Span = "day" | "week" | "own";

/** As the service takes it. */
export interface Terms {
  readonly expiresAt: Date;
  readonly maxOpens: number | undefined;
}

/** What is wrong with terms. */
export type TermsFault = "noTime" | "past" | "tooFar" | "noCount";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The service takes 366; the clocks of two machines do not agree to the second. */
const MOST_DAYS = 365;
const MOST_OPENS = 10_000;

export function blankTerms(now: Date): OwnTerms {
  return { until: toLocalInput(new Date(now.getTime() + 7 * DAY)), limit: "" };
}

/** What a choice means when it is made now; or what is wrong with it. */
export function termsOf(preset: Preset, own: OwnTerms, now: Date): Terms | TermsFault {
  switch (preset) {
    case "doctor":
      return { expiresAt: new Date(now.getTime() + DAY), maxOpens: 1 };
    case "week":
      return { expiresAt: new Date(now.getTime() + 7 * DAY), maxOpens: undefined };
    case "own":
      return ownTerms(own, now);
  }
}

/** The end of a span that begins now; or what is wrong with it. */
export function endOf(span: Span, until: string, now: Date): Date | TermsFault {
  if (span !== "own") {
    return new Date(now.getTime() + (span === "day" ? DAY : 7 * DAY));
  }
  const terms = ownTerms({ until, limit: "" }, now);
  return typeof terms === "string" ? terms : terms.expiresAt;
}

/** The same as {@link termsOf} for terms that are typed. */
export function ownTerms({ until, limit }: OwnTerms, now: Date): Terms | TermsFault {
  const expiresAt = until === "" ? undefined : readTime(until);
  const count = limit.trim();
  if (expiresAt === undefined) {
    return "noTime";
  }
  if (expiresAt.getTime() <= now.getTime()) {
    return "past";
  }
  if (expiresAt.getTime() > now.getTime() + MOST_DAYS * DAY) {
    return "tooFar";
  }
  if (count === "") {
    return { expiresAt, maxOpens: undefined };
  }
  return /^[1-9]\d*$/.test(count) && Number(count) <= MOST_OPENS ? { expiresAt, maxOpens: Number(count) } : "noCount";
}
