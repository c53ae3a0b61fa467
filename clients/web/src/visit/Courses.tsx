import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Typography from "@mui/material/Typography";
import { Fragment, useMemo, useState } from "react";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { seriesOf } from "../measures/reading";
import { type ChartLines, chartsOf } from "../plot/lines";
import { Plot } from "../plot/Plot";
import { Sparkline } from "../plot/Sparkline";
import { whole } from "../plot/window";
import type { SharedEntry } from "./shared-entry";
import { TEXT } from "./text";

/** Rows of cards above everything else would hide it. */
const FEW = 6;

/** How what was measured more than once has gone on; a click shows one course in large. `all` shows every one. */
export function Courses(props: { readonly entries: readonly SharedEntry[]; readonly all: boolean }) {
  const t = useText(TEXT);
  const { say } = useTelling();
  const { entries } = props;
  const charts = useMemo(() => chartsOf(seriesOf(entries).filter(isCourse), say), [entries, say]);
  const [wanted, setWanted] = useState<string>();
  const [all, setAll] = useState(false);
  const [only] = charts;
  const shown = all || props.all ? charts : charts.slice(0, FEW);
  return only === undefined ? null : (
    <section aria-label={t.courses}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t.courses}
      </Typography>
      {charts.length === 1 ? (
        <Course chart={only} />
      ) : (
        <Box
          sx={{
            display: "grid",
            gap: 1.5,
            gridTemplateColumns: "repeat(auto-fill, minmax(138px, 1fr))",
            // The large one takes a row of its own; the small ones after it close the gap before it.
            gridAutoFlow: "row dense",
          }}
        >
          {shown.map((chart) => (
            <Fragment key={chart.key}>
              <CourseCard
                chart={chart}
                chosen={chart.key === wanted}
                onChoose={() => setWanted(chart.key === wanted ? undefined : chart.key)}
              />
              {chart.key === wanted && <Course chart={chart} />}
            </Fragment>
          ))}
        </Box>
      )}
      {shown.length < charts.length && (
        <Button sx={{ mt: 1 }} onClick={() => setAll(true)}>
          {t.showAll(charts.length)}
        </Button>
      )}
    </section>
  );
}

function isCourse({ readings }: { readonly readings: readonly unknown[] }): boolean {
  return readings.length > 1;
}

function CourseCard(props: { readonly chart: ChartLines; readonly chosen: boolean; readonly onChoose: () => void }) {
  const { format } = useTelling();
  const { chart, chosen } = props;
  const last = chart.lines.map(({ series }) => series.readings.at(-1)?.value).filter((value) => value !== undefined);
  return (
    <Card sx={chosen ? { borderColor: "primary.main" } : {}}>
      <CardActionArea
        aria-expanded={chosen}
        onClick={props.onChoose}
        sx={{
          p: 1.5,
          height: "100%",
          display: "flex",
          flexDirection: "column",
          alignItems: "stretch",
          justifyContent: "start",
        }}
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
    <Card sx={{ p: { xs: 1, sm: 2 }, gridColumn: "1 / -1" }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {chart.title} ({chart.unit})
      </Typography>
      <Plot chart={chart} window={window} all={all} onChange={setWindow} />
    </Card>
  );
}
