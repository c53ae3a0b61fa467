import type { ShareAccess, SmartAccess } from "@sealwell/client";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useEffect, useRef, useState } from "react";
import { useFormat, useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { Failure } from "../ui/Failure";
import { TEXT } from "./text";

const PAGE = 20;

type Access = ShareAccess & Partial<Pick<SmartAccess, "recipient">>;

/** Who came, newest first. */
export function AccessLog(props: {
  /** How many entries there are by now. */
  readonly count: number;
  readonly read: () => Promise<readonly Access[]>;
  /** Whether apps came, which say whose they are. */
  readonly isSmart?: boolean;
}) {
  const t = useText(TEXT);
  const { count, isSmart = false } = props;
  const { answer: log, failure, again } = useAsked(props.read);
  const [shown, setShown] = useState(PAGE);
  // The page itself asks how many there are; the log is read when there are more.
  const read = useRef(count);
  useEffect(() => {
    if (read.current !== count) {
      read.current = count;
      void again();
    }
  }, [again, count]);
  return (
    <section aria-label={t.logTitle}>
      <Typography variant="h2">{t.logTitle}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.logLead}
      </Typography>
      <Failure sentence={failure} />
      {log === undefined && failure === undefined && <Skeleton variant="rounded" height={88} />}
      {log?.length === 0 && <Typography>{t.logEmpty}</Typography>}
      {log !== undefined && log.length > 0 && (
        <Card>
          <Entries log={log.slice(0, shown)} isSmart={isSmart} />
          {log.length > shown && (
            <Button fullWidth sx={{ borderRadius: 0 }} onClick={() => setShown(shown + PAGE)}>
              {t.more}
            </Button>
          )}
        </Card>
      )}
    </section>
  );
}

function Entries({ log, isSmart }: { readonly log: readonly Access[]; readonly isSmart: boolean }) {
  const t = useText(TEXT);
  const { dateTime } = useFormat();
  const browserOf = ({ browser }: Access) =>
    browser === "other" ? t.other : browser === "unknown" ? t.unknown : browser;
  return (
    // It may scroll, so it must be reachable by keyboard.
    <TableContainer tabIndex={0} role="group" aria-label={t.logTitle}>
      <Table size="small" aria-label={t.logTitle}>
        <TableHead>
          <TableRow>
            <TableCell>{t.when}</TableCell>
            <TableCell>{t.outcome}</TableCell>
            {isSmart && <TableCell>{t.recipient}</TableCell>}
            <TableCell>{t.browser}</TableCell>
            <TableCell>{t.from}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody sx={{ "& tr:last-child td": { borderBottom: 0 } }}>
          {log.map((access) => (
            <TableRow key={access.n}>
              <TableCell>{dateTime(access.at)}</TableCell>
              <TableCell>{isSmart && access.outcome !== "opened" ? t.wrongPasscode : t[access.outcome]}</TableCell>
              {isSmart && <TableCell sx={{ overflowWrap: "anywhere", minWidth: 140 }}>{access.recipient}</TableCell>}
              <TableCell>{browserOf(access)}</TableCell>
              <TableCell>{access.network}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
