import { readTime } from "../fhir/time";
import type { Field, Telling } from "./kind";
import { decimalOf, sayChoice } from "./writing";

/** An answer as it is read out: with its unit, in words, the way dates are written here. */
export function sayAnswer(field: Field, answer: string, { say, format }: Telling): string {
  switch (field.is) {
    case "number": {
      const value = decimalOf(answer);
      return Number.isNaN(value) ? answer : `${format.number(value)} ${field.unit}`.trim();
    }
    case "time": {
      const time = readTime(answer);
      return time === undefined ? answer : format.dateTime(time);
    }
    case "day": {
      const day = readTime(answer);
      return day === undefined ? answer : format.date(day);
    }
    case "choice":
      return sayChoice(field.among, answer, say) ?? answer;
    case "named":
    case "text":
      return answer;
  }
}
