import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { seriesOf } from "../measures/reading";
import { type ChartLines, chartsOf } from "../plot/lines";
import { Plot } from "../plot/Plot";
import { Sparkline } from "../plot/Sparkline";
import { whole } from "../plot/window";
import type { SharedEntry } from "./shared-entry";
import { TEXT } from "./text";

/** How what was measured more than once has gone on; a click shows one course in large. */
export function Courses({ entries }: { readonly entries: readonly SharedEntry[] }) {
  const t = useText(TEXT);
  const { say } = useTelling();
  const charts = useMemo(() => chartsOf(seriesOf(entries).filter(isCourse), say), [entries, say]);
  const [wanted, setWanted] = useState<string>();
  const [first] = charts;
  const chosen = charts.length === 1 ? first : charts.find(({ key }) => key === wanted);
  return first === undefined ? null : (
    <section aria-label={t.courses}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t.courses}
      </Typography>
      {charts.length > 1 && (
        <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))" }}>
          {charts.map((chart) => (
            <CourseCard
              key={chart.key}
              chart={chart}
              chosen={chart === chosen}
              onChoose={() => setWanted(chart === chosen ? undefined : chart.key)}
            />
          ))}
        </Box>
      )}
      {chosen !== undefined && <Course key={chosen.key} chart={chosen} />}
    </section>
  );
}

function isCourse({ readings }: { readonly readings: readonly unknown[] }): boolean {
  return readings.length > 1;
}

function CourseCard(props: { readonly chart: ChartLines; readonly chosen: boolean; readonly onChoose: () => void }) {
  const t = useText(TEXT);
  const { format } = useTelling();
  const { chart, chosen } = props;
  const last = chart.lines.map(({ series }) => series.readings.at(-1)?.value).filter((value) => value !== undefined);
  return (
    <Card sx={chosen ? { borderColor: "primary.main" } : {}}>
      <CardActionArea
        aria-expanded={chosen}
        aria-label={t.showCourse(chart.title)}
        onClick={props.onChoose}
        sx={{ p: 1.5, height: "100%" }}
      >
        <Typography variant="body2" sx={{ fontWeight: 560, overflowWrap: "anywhere" }}>
          {chart.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {last.map(format.number).join("/")} {chart.unit}
        </Typography>
        <Sparkline lines={chart.lines} />
      </CardActionArea>
    </Card>
  );
}

function Course({ chart }: { readonly chart: ChartLines }) {
  const all = useMemo(
    () => whole(chart.lines.flatMap(({ series }) => series.readings.map(({ at }) => at.getTime()))),
    [chart],
  );
  const [window, setWindow] = useState(all);
  return (
    <Card sx={{ p: { xs: 1, sm: 2 }, mt: 1.5 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {chart.title} ({chart.unit})
      </Typography>
      <Plot chart={chart} window={window} all={all} onChange={setWindow} />
    </Card>
  );
}
