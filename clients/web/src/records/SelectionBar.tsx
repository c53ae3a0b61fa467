import Button from "@mui/material/Button";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { ShareButton } from "../sharing/ShareButton";
import type { Selection } from "./selection";
import { TEXT } from "./text";

/** What can be done with records that are chosen; it stays in sight while more are looked for. */
export function SelectionBar(props: {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly found: readonly Entry[];
  readonly selection: Selection;
  readonly onChange: (selection: Selection | undefined) => void;
}) {
  const t = useText(TEXT);
  const { entries, found, selection, onChange } = props;
  const chosen = useMemo(
    () => [...selection].map((id) => entries.get(id)).filter((entry) => entry !== undefined),
    [entries, selection],
  );
  const end = () => onChange(undefined);
  return (
    <Paper
      role="region"
      aria-label={t.selection}
      elevation={3}
      sx={{ position: "sticky", bottom: { xs: 72, md: 16 }, mt: 3, px: 2, py: 1, zIndex: 1 }}
    >
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: "center", flexWrap: "wrap" }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 90, fontWeight: 560 }}>
          {t.selected(chosen.length)}
        </Typography>
        <Button onClick={() => onChange(new Set(found.map(({ id }) => id)))}>{t.selectFound(found.length)}</Button>
        <Button onClick={end}>{t.cancel}</Button>
        <ShareButton entries={chosen} title={t.title} variant="contained" onShared={end} />
      </Stack>
    </Paper>
  );
}
