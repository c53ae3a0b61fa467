import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import { lazy, type ReactNode, Suspense } from "react";
import { useText } from "../language/language";
import { TEXT } from "./text";

const QrCode = lazy(() => import("../sharing/QrCode"));

/** One sheet: what a stranger should know, the words, and the same for a camera. */
export function SheetPaper(props: {
  readonly words: string;
  readonly number: number;
  readonly count: number;
  readonly needed: number;
  /** What can be done with it, except on paper. */
  readonly children?: ReactNode;
}) {
  const t = useText(TEXT);
  const title = t.sheet(props.number, props.count);
  return (
    <Card
      component="section"
      aria-label={title}
      sx={{ p: 2.5, "@media print": { breakAfter: "page", boxShadow: "none", border: "none" } }}
    >
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        {t.stranger(props.needed)}
      </Typography>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 180px" } }}>
        <Box
          component="ol"
          aria-label={t.words}
          sx={{
            display: "grid",
            gridTemplateColumns: { xs: "repeat(2, 1fr)", sm: "repeat(3, 1fr)" },
            columnGap: 2,
            p: 0,
            m: 0,
            listStyle: "none",
          }}
        >
          {props.words.split(" ").map((word, i) => (
            <li key={i}>
              <Box component="span" sx={{ color: "text.secondary", display: "inline-block", width: 28 }}>
                {i + 1}
              </Box>
              {word}
            </li>
          ))}
        </Box>
        <Suspense>
          <QrCode text={props.words} />
        </Suspense>
      </Box>
      {props.children !== undefined && <Box sx={{ mt: 1.5, displayPrint: "none" }}>{props.children}</Box>}
    </Card>
  );
}
