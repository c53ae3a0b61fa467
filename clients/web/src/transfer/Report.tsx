import type { ImportReport } from "@sealwell/client";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useText } from "../language/language";
import { TEXT } from "./text";

const MOST_LINES = 200;

/** What became of a file. */
export function Report({ report }: { readonly report: ImportReport }) {
  const t = useText(TEXT);
  const { created, updated, unchanged, skipped } = report;
  const counts = [
    [created, t.created],
    [updated, t.updated],
    [unchanged, t.unchanged],
    [skipped.length, t.skipped],
  ] as const;
  return (
    <Stack spacing={2}>
      <Alert severity="success" role="status">
        {t.done}:{" "}
        {counts
          .filter(([count]) => count > 0)
          .map(([count, say]) => say(count))
          .join(", ")}
      </Alert>
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" component={Link} to="/charts">
          {t.toCharts}
        </Button>
        <Button component={Link} to="/records">
          {t.toRecords}
        </Button>
      </Stack>
      {skipped.length > 0 && <Skipped skipped={skipped.slice(0, MOST_LINES)} />}
    </Stack>
  );
}

function Skipped({ skipped }: { readonly skipped: ImportReport["skipped"] }) {
  const t = useText(TEXT);
  return (
    <>
      <Typography variant="h3">{t.why}</Typography>
      <TableContainer sx={{ maxHeight: 320 }}>
        <Table size="small" aria-label={t.why}>
          <TableHead>
            <TableRow>
              <TableCell>{t.entry}</TableCell>
              <TableCell>{t.sourceName}</TableCell>
              <TableCell>{t.reason}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {skipped.map(({ entry, source, reason }) => (
              <TableRow key={entry}>
                <TableCell>{entry + 1}</TableCell>
                <TableCell sx={{ overflowWrap: "anywhere" }}>{source}</TableCell>
                <TableCell>{t[reason]}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
