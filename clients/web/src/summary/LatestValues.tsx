import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import CardActionArea from "@mui/material/CardActionArea";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import type { LatestValue } from "./latest-values";
import { TEXT } from "./text";

/** The last measurement of each thing, each a way to its chart. */
export function LatestValues({ latest }: { readonly latest: readonly LatestValue[] }) {
  const t = useText(TEXT);
  const { say, format } = useTelling();
  return latest.length === 0 ? null : (
    <section aria-label={t.latest}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t.latest}
      </Typography>
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))" }}>
        {latest.map((value) => (
          <Card key={value.chart}>
            <CardActionArea component={Link} to={`/charts/${value.chart}`} sx={{ p: 2, height: "100%" }}>
              <Typography variant="body2" color="textSecondary">
                {say(value.label)}
              </Typography>
              <Typography sx={{ fontSize: "1.6rem", fontWeight: 620, lineHeight: 1.3 }}>
                {value.values.map((number) => format.number(number)).join("/")}{" "}
                <Typography component="span" color="textSecondary" sx={{ fontSize: "0.9rem" }}>
                  {value.unit}
                </Typography>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {format.date(value.at)}
              </Typography>
            </CardActionArea>
          </Card>
        ))}
      </Box>
    </section>
  );
}
