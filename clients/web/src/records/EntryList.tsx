import Card from "@mui/material/Card";
import List from "@mui/material/List";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { EntryLine } from "./EntryLine";
import { type Selection, toggled } from "./selection";
import { TEXT } from "./text";

/** Entries by month, to be looked at or to be chosen from. */
export function EntryList(props: {
  readonly entries: readonly Entry[];
  /** Undefined while lines lead to their records. */
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
}) {
  const t = useText(TEXT);
  const { entries, selection, onSelect } = props;
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
            <EntryLine
              key={entry.id}
              entry={entry}
              selected={selection?.has(entry.id)}
              onSelect={() => selection && onSelect(toggled(selection, entry.id))}
            />
          ))}
        </List>
      </Card>
    </section>
  ));
}
