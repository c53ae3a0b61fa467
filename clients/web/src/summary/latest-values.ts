import type { Phrase } from "../language/phrases";
import { BLOOD_PRESSURE, DIASTOLIC, MEASURES, SYSTOLIC } from "../measures/measures";
import { type Series, seriesOf } from "../measures/reading";
import type { Entry } from "../sealwell/entry";

/** The last measurement of something. */
export interface LatestValue {
  readonly label: Phrase;
  readonly values: readonly number[];
  readonly unit: string;
  readonly at: Date;
  /** The key of its chart. */
  readonly chart: string;
  /** Where it stands. */
  readonly recordIds: readonly string[];
}

/** In the order of the measures, both values of a blood pressure in one. */
export function latestValues(entries: Iterable<Entry>): LatestValue[] {
  const series = new Map(seriesOf(entries).map((one) => [one.key, one]));
  const others = MEASURES.filter((measure) => measure !== SYSTOLIC && measure !== DIASTOLIC).map((measure) =>
    latest(measure.label, series.get(measure.name)),
  );
  const pressure = latest(BLOOD_PRESSURE.label, series.get(SYSTOLIC.name), series.get(DIASTOLIC.name));
  return [pressure, ...others].filter((value) => value !== undefined);
}

function latest(label: Phrase, ...series: readonly (Series | undefined)[]): LatestValue | undefined {
  const last = series.map((one) => one?.readings.at(-1)).filter((reading) => reading !== undefined);
  const [first] = last;
  const [known] = series;
  return first === undefined || known === undefined
    ? undefined
    : {
        label,
        values: last.map((reading) => reading.value),
        unit: known.unit,
        at: first.at,
        chart: known.key,
        recordIds: last.map((reading) => reading.recordId),
      };
}
