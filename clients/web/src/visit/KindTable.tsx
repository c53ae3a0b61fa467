import { mdiChevronDown, mdiChevronUp } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { Facts } from "../kinds/Facts";
import { KindIcon } from "../kinds/icons";
import type { Kind } from "../kinds/kind";
import { Source } from "../kinds/Source";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import type { SharedEntry } from "./shared-entry";
import { TEXT } from "./text";

/** What fits a screen beside others. */
const FEW = 10;

/** All records of one kind, a line each; `whole` shows every line. */
export function KindTable(props: {
  readonly kind: Kind;
  readonly entries: readonly SharedEntry[];
  readonly whole: boolean;
}) {
  const t = useText(TEXT);
  const { say } = useTelling();
  const id = useId();
  const [all, setAll] = useState(false);
  const { kind, entries } = props;
  const shown = all || props.whole ? entries : entries.slice(0, FEW);
  return (
    <section aria-labelledby={id}>
      <Stack direction="row" spacing={1.25} sx={{ alignItems: "center", mb: 1, color: "primary.main" }}>
        <KindIcon kind={kind} />
        <Typography id={id} variant="h2" color="textPrimary">
          {say(kind.label)}
        </Typography>
        <Typography color="textSecondary">{entries.length}</Typography>
      </Stack>
      <Card>
        <Table
          aria-labelledby={id}
          sx={{
            tableLayout: "fixed",
            "& td, & th": { px: { xs: 1.5, sm: 2 } },
            "& tbody:last-of-type tr:last-child td": { borderBottom: 0 },
          }}
        >
          <TableHead sx={{ "& th": { py: 0.75, color: "text.secondary", fontSize: "0.8rem" } }}>
            <TableRow>
              <TableCell>{t.what}</TableCell>
              <TableCell sx={{ width: { xs: 116, sm: 150 } }}>{t.when}</TableCell>
              <TableCell sx={{ width: 52, displayPrint: "none" }} padding="none">
                <Box component="span" sx={HIDDEN}>
                  {t.more}
                </Box>
              </TableCell>
            </TableRow>
          </TableHead>
          {shown.map((entry) => (
            <Lines key={entry.id} entry={entry} />
          ))}
        </Table>
        {shown.length < entries.length && (
          <Button fullWidth onClick={() => setAll(true)} sx={{ borderRadius: 0 }}>
            {t.showAll(entries.length)}
          </Button>
        )}
      </Card>
    </section>
  );
}

/** For those who listen. */
const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;

function Lines({ entry }: { readonly entry: SharedEntry }) {
  const t = useText(TEXT);
  const telling = useTelling();
  const [open, setOpen] = useState(false);
  const { kind, resource, at } = entry;
  const [title, detail] = [kind.title(resource), kind.detail(resource, telling)];
  return (
    <TableBody>
      <TableRow sx={open ? { "& > td": { borderBottom: 0 } } : {}}>
        <TableCell sx={{ overflowWrap: "anywhere" }}>
          <Typography sx={{ fontWeight: 560 }}>{title ?? detail}</Typography>
          {title !== undefined && detail !== "" && (
            <Typography variant="body2" color="textSecondary">
              {detail}
            </Typography>
          )}
        </TableCell>
        <TableCell sx={{ whiteSpace: "nowrap", verticalAlign: "top", color: "text.secondary" }}>
          {at === undefined ? "" : telling.format.date(at)}
        </TableCell>
        <TableCell padding="none" sx={{ verticalAlign: "top", pt: 0.75, displayPrint: "none" }}>
          <IconButton
            aria-label={t.moreAbout(title ?? detail)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            size="small"
          >
            <Icon path={open ? mdiChevronUp : mdiChevronDown} />
          </IconButton>
        </TableCell>
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={3} sx={{ pt: 0 }}>
            <Stack spacing={2}>
              <div>
                <Facts kind={kind} resource={resource} />
              </div>
              <Source resource={resource} />
            </Stack>
          </TableCell>
        </TableRow>
      )}
    </TableBody>
  );
}
