import type { ChartLines } from "./lines";
import { roundNumbers, type Scale, scale } from "./scale";
import type { Window } from "./window";

/** Where on the picture everything goes. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  /** Heights at which lines are drawn. */
  readonly steps: readonly number[];
  readonly window: Window;
}

export const EDGE = { left: 44, right: 12, top: 12, bottom: 30 };

export function layOut(chart: ChartLines, window: Window, width: number): Layout {
  const height = Math.max(240, Math.min(400, width * 0.55));
  const steps = roundNumbers(...extent(chart, window), 5);
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  return {
    width,
    height,
    window,
    steps,
    x: scale(window.from, window.to, EDGE.left, width - EDGE.right),
    y: scale(low, high, height - EDGE.bottom, EDGE.top),
  };
}

/** From the lowest to the highest of what is seen, and the usual range around it. */
function extent({ lines }: ChartLines, { from, to }: Window): [number, number] {
  const seen = lines.flatMap(({ series }) =>
    series.readings.filter(({ at }) => at.getTime() >= from && at.getTime() <= to).map(({ value }) => value),
  );
  const usual = lines
    .flatMap(({ series }) => [series.usual?.low, series.usual?.high])
    .filter((end) => end !== undefined);
  const values = [...seen, ...usual];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low)) {
    return [0, 1];
  }
  const air = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  return [low - air, high + air];
}
