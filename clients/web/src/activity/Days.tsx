import type { ActivityEntry } from "@sealwell/client";
import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useFormat } from "../language/language";
import { Icon } from "../ui/Icon";
import { iconOf, isAlarming } from "./icons";
import { type Line, linesByDay } from "./lines";
import { useSaying } from "./use-saying";

/** Entries by the day on which they happened. */
export function Days({ entries }: { readonly entries: readonly ActivityEntry[] }) {
  const { date } = useFormat();
  const say = useSaying();
  const days = useMemo(() => linesByDay(entries), [entries]);
  return days.map(([day, lines]) => (
    <section key={day.toDateString()} aria-label={date(day)}>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {date(day)}
      </Typography>
      <Card>
        <List disablePadding>
          {lines.map((line) => (
            <Happening key={line.number} line={line} sentence={say(line)} />
          ))}
        </List>
      </Card>
    </section>
  ));
}

function Happening({ line, sentence }: { readonly line: Line; readonly sentence: string }) {
  const { time } = useFormat();
  const [from, to] = [time(line.from), time(line.to)];
  return (
    <ListItem divider sx={{ gap: 1.5, py: 1.25, alignItems: "flex-start", "&:last-child": { borderBottom: 0 } }}>
      <Icon path={iconOf(line.kind)} color={isAlarming(line.kind) ? "warning" : "primary"} sx={{ mt: 0.25 }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: "anywhere" }}>{sentence}</Typography>
        <Typography variant="body2" color="textSecondary">
          {from === to ? to : `${from} – ${to}`}
        </Typography>
      </Box>
    </ListItem>
  );
}
