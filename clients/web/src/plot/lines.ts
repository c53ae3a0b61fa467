import { BLOOD_PRESSURE, DIASTOLIC, SYSTOLIC } from "../measures/measures";
import type { Telling } from "../kinds/kind";
import type { Series } from "../measures/reading";

/** What one chart shows: one line, or the two of a blood pressure. */
export interface ChartLines {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly name: string;
  readonly series: Series;
}

const PRESSURE = [SYSTOLIC.name, DIASTOLIC.name];

/** All charts that there are values for: those we know first, then by name. */
export function chartsOf(all: readonly Series[], say: Telling["say"]): ChartLines[] {
  const nameOf = (series: Series) => (series.measure === undefined ? series.sentAs : say(series.measure.label));
  const pressure = PRESSURE.map((name) => all.find((series) => series.key === name)).filter((one) => one !== undefined);
  const others = all
    .filter((series) => !PRESSURE.includes(series.key))
    .map((series) => chartOf(nameOf(series), [series], nameOf));
  others.sort((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title));
  return pressure.length === 0 ? others : [chartOf(say(BLOOD_PRESSURE.label), pressure, nameOf), ...others];
}

function rank(chart: ChartLines): number {
  return chart.lines[0]?.series.measure === undefined ? 1 : 0;
}

function chartOf(title: string, series: readonly Series[], nameOf: (series: Series) => string): ChartLines {
  const lines = series.map((one) => ({ name: nameOf(one), series: one }));
  return { key: series[0]?.key ?? "", title, unit: series[0]?.unit ?? "", lines };
}
