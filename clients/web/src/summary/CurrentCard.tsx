import { mdiPlus } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import IconButton from "@mui/material/IconButton";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link } from "react-router";
import type { Kind } from "../kinds/kind";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

const FEW = 6;

/** What there is of one kind today. */
export function CurrentCard(props: {
  readonly title: string;
  readonly kind: Kind;
  readonly entries: readonly Entry[];
}) {
  const t = useText(TEXT);
  const telling = useTelling();
  const [all, setAll] = useState(false);
  const { title, kind, entries } = props;
  return (
    <Card component="section" aria-label={title}>
      <Box sx={{ display: "flex", alignItems: "center", pl: 2, pr: 1, pt: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <IconButton component={Link} to={`/records/new/${kind.name}`} aria-label={t.add(telling.say(kind.label))}>
          <Icon path={mdiPlus} />
        </IconButton>
      </Box>
      {entries.length === 0 && (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {t.none}
        </Typography>
      )}
      <List dense disablePadding sx={{ pb: 1 }}>
        {entries.slice(0, all ? undefined : FEW).map((entry) => (
          <ListItem key={entry.id} disablePadding>
            <ListItemButton component={Link} to={`/records/${entry.id}`}>
              <ListItemText
                primary={entry.kind.title(entry.resource) ?? telling.say(entry.kind.label)}
                secondary={entry.at && telling.format.date(entry.at)}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {entries.length > FEW && !all && (
        <Button sx={{ ml: 1, mb: 1 }} onClick={() => setAll(true)}>
          {t.more(entries.length)}
        </Button>
      )}
    </Card>
  );
}
