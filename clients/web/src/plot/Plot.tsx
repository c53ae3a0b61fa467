import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type KeyboardEvent, useState } from "react";
import { useFormat, useLanguage, useText } from "../language/language";
import { Axes } from "./Axes";
import type { ChartLines } from "./lines";
import { PlottedLine } from "./PlottedLine";
import { rowsOf } from "./rows";
import { layOut } from "./layout";
import { TEXT } from "./text";
import { useWidth } from "./use-width";
import { shifted, type Window, zoomed } from "./window";

/** The curve. A pointer or the arrow keys go from value to value, dragging chooses what to look at closely. */
export function Plot(props: {
  readonly chart: ChartLines;
  readonly window: Window;
  readonly all: Window;
  readonly onChange: (window: Window) => void;
}) {
  const t = useText(TEXT);
  const format = useFormat();
  const { language } = useLanguage();
  const { chart, window, all, onChange } = props;
  const [ref, width] = useWidth();
  // By its record: zooming changes the places.
  const [pointedAt, setPointedAt] = useState<string>();
  const [dragged, setDragged] = useState<{ readonly from: number; readonly to: number }>();
  const rows = rowsOf(chart, window).reverse();
  const layout = layOut(chart, window, width);
  const { x, y, height } = layout;
  const place = rows.findIndex(({ recordId }) => recordId === pointedAt);
  const row = rows[place];
  const said =
    row &&
    `${format.dateTime(row.at)}: ${row.values
      .filter((value) => value !== undefined)
      .map(format.number)
      .join("/")} ${chart.unit}`;

  function onKeyDown(event: KeyboardEvent): void {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => setPointedAt(rows[Math.min(place + 1, rows.length - 1)]?.recordId),
      ArrowLeft: () => setPointedAt(rows[place < 0 ? rows.length - 1 : Math.max(place - 1, 0)]?.recordId),
      "+": () => onChange(zoomed(window, all, 0.5, row?.at.getTime())),
      "-": () => onChange(zoomed(window, all, 2)),
      PageUp: () => onChange(shifted(window, all, -0.5)),
      PageDown: () => onChange(shifted(window, all, 0.5)),
    };
    const act = acts[event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  }

  function nearest(pixel: number): string | undefined {
    const time = x.back(pixel);
    const distances = rows.map(({ at }) => Math.abs(at.getTime() - time));
    return rows[distances.indexOf(Math.min(...distances))]?.recordId;
  }

  function endDrag(): void {
    if (dragged !== undefined && Math.abs(dragged.to - dragged.from) > 12) {
      const [from, to] = [dragged.from, dragged.to].sort((one, other) => one - other) as [number, number];
      onChange({ from: Math.max(x.back(from), all.from), to: Math.min(x.back(to), all.to) });
    }
    setDragged(undefined);
  }

  return (
    <Box ref={ref} sx={{ position: "relative" }}>
      {/* A picture to walk through by keyboard; what it is at is read out below. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        width={width}
        height={height}
        role="img"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={`${chart.title}, ${t.count(rows.length)}. ${t.howTo}`}
        style={{ display: "block", touchAction: "pan-y", cursor: "crosshair" }}
        onKeyDown={onKeyDown}
        onBlur={() => setPointedAt(undefined)}
        onPointerDown={({ nativeEvent: { offsetX } }) => setDragged({ from: offsetX, to: offsetX })}
        onPointerMove={({ nativeEvent: { offsetX } }) => {
          setPointedAt(nearest(offsetX));
          setDragged(dragged && { ...dragged, to: offsetX });
        }}
        onPointerUp={endDrag}
        onPointerLeave={() => {
          setPointedAt(undefined);
          setDragged(undefined);
        }}
      >
        <Axes layout={layout} language={language} />
        {chart.lines.map(({ name, series }, i) => (
          <PlottedLine key={name} series={series} layout={layout} isFirst={i === 0} />
        ))}
        {dragged !== undefined && (
          <rect
            x={Math.min(dragged.from, dragged.to)}
            width={Math.abs(dragged.to - dragged.from)}
            y={0}
            height={height}
            fill="var(--mui-palette-primary-main)"
            opacity={0.12}
          />
        )}
        {row?.values.map(
          (value, i) =>
            value !== undefined && (
              <circle
                key={chart.lines[i]?.name}
                cx={x.at(row.at.getTime())}
                cy={y.at(value)}
                r={7}
                fill="none"
                stroke="var(--mui-palette-text-primary)"
                strokeWidth={2}
              />
            ),
        )}
      </svg>
      {}
      <Typography role="status" variant="body2" sx={{ minHeight: 24, textAlign: "center", fontWeight: 560 }}>
        {rows.length === 0 ? t.none : said}
      </Typography>
    </Box>
  );
}
