import type { SharedRecord } from "@sealwell/client";
import Card from "@mui/material/Card";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import Typography from "@mui/material/Typography";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { useEntry } from "../sealwell/use-vault";
import { TEXT } from "./text";

const FEW = 10;
/** The owner's note holds no more. */
const MOST_NOTED = 64;

/** The records of a link, as far as its owner's note names them; those that are not any more as they were shared are marked. */
export function SharedRecords({ records }: { readonly records: readonly SharedRecord[] }) {
  const t = useText(TEXT);
  const [shown, setShown] = useState(FEW);
  return (
    <>
      <Card>
        <List dense disablePadding>
          {records.slice(0, shown).map((record) => (
            <RecordLine key={record.id} record={record} />
          ))}
        </List>
        {records.length > shown && (
          <Button fullWidth sx={{ borderRadius: 0 }} onClick={() => setShown(records.length)}>
            {t.more}
          </Button>
        )}
      </Card>
      {records.length === MOST_NOTED && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.firstOnly}
        </Typography>
      )}
    </>
  );
}

function RecordLine({ record }: { readonly record: SharedRecord }) {
  const t = useText(TEXT);
  const telling = useTelling();
  const entry = useEntry(record.id);
  if (entry === undefined) {
    return (
      <ListItem>
        <ListItemText primary={t.recordGone} slotProps={{ primary: { color: "textSecondary" } }} />
      </ListItem>
    );
  }
  const { kind, resource, at } = entry;
  const label = telling.say(kind.label);
  const said = [kind.detail(resource, telling), at && telling.format.date(at)];
  const changed = entry.record.revision === record.revision ? undefined : t.changedSince;
  return (
    <ListItem disablePadding>
      <ListItemButton component={Link} to={`/records/${record.id}`}>
        <ListItemText
          primary={kind.title(resource) ?? label}
          secondary={[...said, changed].filter(Boolean).join(" · ")}
        />
      </ListItemButton>
    </ListItem>
  );
}
