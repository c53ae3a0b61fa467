import Card from "@mui/material/Card";
import List from "@mui/material/List";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { EntryLine } from "./EntryLine";
import { TEXT } from "./text";

/** Entries by month. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText(TEXT);
  const format = useFormat();
  const months = Map.groupBy(entries, ({ at }) => (at === undefined ? t.undated : format.month(at)));
  return [...months].map(([month, some]) => (
    <section key={month} aria-label={month}>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {month}
      </Typography>
      <Card>
        <List disablePadding>
          {some.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
        </List>
      </Card>
    </section>
  ));
}
