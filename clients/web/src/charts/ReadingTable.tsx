import Link from "@mui/material/Link";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { Link as RouterLink } from "react-router";
import { useFormat, useText } from "../language/language";
import type { ChartLines } from "../plot/lines";
import { rowsOf } from "../plot/rows";
import { TEXT } from "./text";
import type { Window } from "../plot/window";

/** The same values as a table, latest first. */
export function ReadingTable({ chart, window }: { readonly chart: ChartLines; readonly window: Window }) {
  const t = useText(TEXT);
  const format = useFormat();
  return (
    <TableContainer>
      <Table size="small" aria-label={chart.title}>
        <TableHead>
          <TableRow>
            <TableCell>{t.when}</TableCell>
            {chart.lines.map(({ name }) => (
              <TableCell key={name} align="right">
                {chart.lines.length === 1 ? t.value : name} ({chart.unit})
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rowsOf(chart, window).map((row) => (
            <TableRow key={`${row.recordId}-${row.at.getTime()}`}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={`/records/${row.recordId}`}>
                  {format.dateTime(row.at)}
                </Link>
              </TableCell>
              {row.values.map((value, i) => (
                <TableCell key={chart.lines[i]?.name} align="right">
                  {value === undefined ? "" : format.number(value)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
