import Box from "@mui/material/Box";
import type { Line } from "./lines";
import { scale } from "./scale";
import { whole } from "./window";

const [WIDTH, HEIGHT, AIR] = [220, 56, 4];

/** A course in small, for the eye only: the numbers stand beside it. */
export function Sparkline({ lines }: { readonly lines: readonly Line[] }) {
  const readings = lines.flatMap(({ series }) => series.readings);
  const { from, to } = whole(readings.map(({ at }) => at.getTime()));
  const values = readings.map(({ value }) => value);
  const x = scale(from, to, AIR, WIDTH - AIR);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // What never changes runs through the middle.
  const y = low === high ? scale(low - 1, high + 1, HEIGHT, 0) : scale(low, high, HEIGHT - AIR, AIR);
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden
      sx={{ width: "100%", mt: 1, color: "primary.main", display: "block" }}
    >
      {lines.map(({ name, series }) => {
        const points = series.readings.map(({ at, value }) => [x.at(at.getTime()), y.at(value)] as const);
        const last = points.at(-1);
        return (
          <g key={name}>
            <polyline points={points.join(" ")} fill="none" stroke="currentColor" strokeWidth={1.75} opacity={0.75} />
            {last && <circle cx={last[0]} cy={last[1]} r={3} fill="currentColor" />}
          </g>
        );
      })}
    </Box>
  );
}
