import { useFormat } from "../language/language";
import type { Language } from "../language/phrases";
import { EDGE, type Layout } from "./layout";
import { calendar } from "./scale";

const PIXELS_A_MARK = 90;

/** Quiet lines for the eye to hold on to, with numbers at the left and the calendar below. */
export function Axes({ layout, language }: { readonly layout: Layout; readonly language: Language }) {
  const { number } = useFormat();
  const { x, y, width, height, steps, window } = layout;
  const { marks, options } = calendar(window.from, window.to, Math.max(2, Math.floor(width / PIXELS_A_MARK)));
  const written = new Intl.DateTimeFormat(language, options);
  const text = { fill: "var(--mui-palette-text-secondary)", fontSize: 12 };
  return (
    <g aria-hidden>
      {steps.map((step) => (
        <g key={step}>
          <line
            x1={EDGE.left}
            x2={width - EDGE.right}
            y1={y.at(step)}
            y2={y.at(step)}
            stroke="var(--mui-palette-divider)"
          />
          <text {...text} x={EDGE.left - 8} y={y.at(step) + 4} textAnchor="end">
            {number(step)}
          </text>
        </g>
      ))}
      {marks.map((mark) => (
        <text key={mark.getTime()} {...text} x={x.at(mark.getTime())} y={height - 10} textAnchor="middle">
          {written.format(mark)}
        </text>
      ))}
    </g>
  );
}
