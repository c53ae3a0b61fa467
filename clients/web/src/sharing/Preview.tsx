import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo, useState } from "react";
import { KindIcon } from "../kinds/icons";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { type Entry, newestFirst } from "../sealwell/entry";
import { TEXT } from "./text";

/** What the other person will see, in words: how many of what, and each one for who wants to be sure. */
export function Preview({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText(TEXT);
  const { say } = useTelling();
  const [all, setAll] = useState(entries.length === 1);
  const kinds = useMemo(() => [...Map.groupBy(entries, ({ kind }) => kind)], [entries]);
  return (
    <Card sx={{ p: 2 }}>
      <Typography>{t.previewLead(entries.length)}</Typography>
      <Stack component="ul" direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", p: 0, my: 1.5 }}>
        {kinds.map(([kind, some]) => (
          <Chip
            key={kind.name}
            component="li"
            icon={<KindIcon kind={kind} />}
            label={`${say(kind.label)}: ${some.length}`}
            sx={{ "& .MuiSvgIcon-root": { ml: 1, mr: -0.5, fontSize: 18 } }}
          />
        ))}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {t.previewLimits}
      </Typography>
      {all ? (
        <Lines entries={entries} />
      ) : (
        <Button size="small" sx={{ mt: 1, ml: -0.5 }} onClick={() => setAll(true)}>
          {t.previewAll}
        </Button>
      )}
    </Card>
  );
}

function Lines({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText(TEXT);
  const telling = useTelling();
  const sorted = useMemo(() => [...entries].sort(newestFirst), [entries]);
  return (
    // It scrolls, so it must be reachable by keyboard.
    <Box
      component="ul"
      tabIndex={0}
      aria-label={t.previewTitle}
      sx={{ maxHeight: 220, overflow: "auto", m: 0, mt: 1, p: 0, listStyle: "none" }}
    >
      {sorted.map(({ id, kind, resource, at }) => (
        <Box key={id} component="li" sx={{ display: "flex", gap: 2, py: 0.5 }}>
          <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere" }}>
            {[kind.title(resource) ?? telling.say(kind.label), kind.detail(resource, telling)]
              .filter((part) => part !== "")
              .join(" · ")}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
            {at === undefined ? "" : telling.format.date(at)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
