import type { Series } from "../measures/reading";
import { EDGE, type Layout } from "./layout";

/** Beyond so many, points would only be a smear on the line. */
const MOST_POINTS = 120;

/** One line with its points, over the band of what is usual. */
export function PlottedLine(props: { readonly series: Series; readonly layout: Layout; readonly isFirst: boolean }) {
  const { series, layout, isFirst } = props;
  const { x, y, width, window } = layout;
  const colour = isFirst ? "var(--mui-palette-primary-main)" : "var(--mui-palette-secondary-main)";
  const top = Math.min(series.usual?.high ?? y.to, y.to);
  const bottom = Math.max(series.usual?.low ?? y.from, y.from);
  const seen = series.readings.filter(({ at }) => at.getTime() >= window.from && at.getTime() <= window.to);
  const points = seen.map(({ at, value }) => [x.at(at.getTime()), y.at(value)] as const);
  return (
    <g aria-hidden>
      {series.usual !== undefined && (
        <rect
          x={EDGE.left}
          width={Math.max(0, width - EDGE.left - EDGE.right)}
          y={y.at(top)}
          height={Math.max(0, y.at(bottom) - y.at(top))}
          fill={colour}
          opacity={0.1}
        />
      )}
      <polyline points={points.join(" ")} fill="none" stroke={colour} strokeWidth={2} strokeLinejoin="round" />
      {points.length <= MOST_POINTS &&
        points.map(([cx, cy]) => <circle key={`${cx},${cy}`} cx={cx} cy={cy} r={4} fill={colour} />)}
    </g>
  );
}
