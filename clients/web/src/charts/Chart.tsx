import { mdiArrowLeft } from "@mdi/js";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { Link, useParams } from "react-router";
import { useFormat, useText } from "../language/language";
import { useVaultView } from "../sealwell/use-vault";
import { ShareButton } from "../sharing/ShareButton";
import { Centre } from "../ui/Centre";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import type { ChartLines } from "../plot/lines";
import { rowsOf } from "../plot/rows";
import { Plot } from "../plot/Plot";
import { ReadingTable } from "./ReadingTable";
import { TEXT as PLOT_TEXT } from "../plot/text";
import { TEXT } from "./text";
import { useCharts } from "./use-charts";
import { Usual } from "./Usual";
import { daysBefore, SPANS, whole, type Window } from "../plot/window";
import { ZoomButtons } from "./ZoomButtons";

/** One quantity over time, as a curve or as a table. */
export default function Chart() {
  const t = useText(TEXT);
  const { series: key } = useParams();
  const chart = useCharts().find(({ lines }) => lines.some(({ series }) => series.key === key));
  return chart === undefined ? (
    <Centre title={t.missingTitle} hint={t.emptyHint}>
      <Button component={Link} to="/charts">
        {t.back}
      </Button>
    </Centre>
  ) : (
    <ChartPage key={chart.key} chart={chart} />
  );
}

function ChartPage({ chart }: { readonly chart: ChartLines }) {
  const t = useText(TEXT);
  const plotted = useText(PLOT_TEXT);
  const { number } = useFormat();
  const [asTable, setAsTable] = useState(false);
  const times = useMemo(() => timesOf(chart), [chart]);
  const all = useMemo(() => whole(times), [times]);
  const span = (days: number) => daysBefore(Math.max(...times), all, days);
  const [window, setWindow] = useState<Window>(all);
  const entries = useVaultView("entries");
  // What is seen is what is shared.
  const seen = useMemo(
    () =>
      rowsOf(chart, window)
        .map(({ recordId }) => entries.get(recordId))
        .filter((entry) => entry !== undefined),
    [chart, window, entries],
  );
  const last = chart.lines.map(({ series }) => series.readings.at(-1)?.value).filter((value) => value !== undefined);
  return (
    <>
      <Button component={Link} to="/charts" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
        {t.back}
      </Button>
      <PageHead title={chart.title} lead={`${last.map(number).join("/")} ${chart.unit}`}>
        <ToggleButtonGroup
          size="small"
          exclusive
          aria-label={t.view}
          value={asTable ? "table" : "chart"}
          onChange={(_event, view: string | null) => view !== null && setAsTable(view === "table")}
        >
          <ToggleButton value="chart">{t.chart}</ToggleButton>
          <ToggleButton value="table">{t.table}</ToggleButton>
        </ToggleButtonGroup>
        <ShareButton entries={seen} title={chart.title} />
      </PageHead>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", mb: 1.5 }} role="group" aria-label={t.span}>
        {SPANS.filter(({ days }) => span(days).from > all.from).map(({ name, days }) => (
          <Button key={name} size="small" onClick={() => setWindow(span(days))}>
            {t[name]}
          </Button>
        ))}
        <Button size="small" onClick={() => setWindow(all)}>
          {t.all}
        </Button>
        <ZoomButtons window={window} all={all} onChange={setWindow} />
      </Stack>
      <Card sx={{ p: asTable ? 0 : { xs: 1, sm: 2 } }}>
        {asTable ? (
          <ReadingTable chart={chart} window={window} />
        ) : (
          <Plot chart={chart} window={window} all={all} onChange={setWindow} />
        )}
      </Card>
      <Usual lines={chart.lines} />
      {!asTable && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {plotted.howTo}
        </Typography>
      )}
    </>
  );
}

function timesOf(chart: ChartLines): number[] {
  return chart.lines.flatMap(({ series }) => series.readings.map(({ at }) => at.getTime()));
}
