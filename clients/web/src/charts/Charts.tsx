import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useFormat, useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { PageHead } from "../ui/PageHead";
import type { ChartLines } from "../plot/lines";
import { Sparkline } from "../plot/Sparkline";
import { TEXT as PLOT_TEXT } from "../plot/text";
import { TEXT } from "./text";
import { useCharts } from "./use-charts";

/** Every quantity with its course in small. */
export default function Charts() {
  const t = useText(TEXT);
  const charts = useCharts();
  if (charts.length === 0) {
    return (
      <Centre title={t.emptyTitle} hint={t.emptyHint}>
        <Button variant="contained" component={Link} to="/transfer">
          {t.import}
        </Button>
      </Centre>
    );
  }
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))" }}>
        {charts.map((chart) => (
          <ChartCard key={chart.key} chart={chart} />
        ))}
      </Box>
    </>
  );
}

function ChartCard({ chart }: { readonly chart: ChartLines }) {
  const plotted = useText(PLOT_TEXT);
  const { number } = useFormat();
  const last = chart.lines.map(({ series }) => series.readings.at(-1)?.value).filter((value) => value !== undefined);
  return (
    <Card>
      <CardActionArea component={Link} to={encodeURIComponent(chart.key)} sx={{ p: 2, height: "100%" }}>
        <Typography sx={{ fontWeight: 560 }}>{chart.title}</Typography>
        <Typography color="textSecondary" variant="body2">
          {last.map(number).join("/")} {chart.unit} · {plotted.count(chart.lines[0]?.series.readings.length ?? 0)}
        </Typography>
        <Sparkline lines={chart.lines} />
      </CardActionArea>
    </Card>
  );
}
