import { mdiTimerSandEmpty } from "@mdi/js";
import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { KindIcon } from "../kinds/icons";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** One record in one line: what, how much, when. */
export function EntryLine(props: {
  readonly entry: Entry;
  /** Undefined while nothing is chosen, and the line leads to the record. */
  readonly selected: boolean | undefined;
  readonly onSelect: () => void;
}) {
  const { entry, selected, onSelect } = props;
  return (
    <ListItem disablePadding divider sx={{ "&:last-child": { borderBottom: 0 } }}>
      {selected === undefined ? (
        <ListItemButton component={Link} to={`/records/${entry.id}`} sx={LINE}>
          <Said entry={entry} />
        </ListItemButton>
      ) : (
        <Box
          component="label"
          sx={{ ...LINE, display: "flex", alignItems: "center", width: 1, px: 2, cursor: "pointer" }}
        >
          <Checkbox edge="start" checked={selected} onChange={onSelect} sx={{ my: -0.5 }} />
          <Said entry={entry} />
        </Box>
      )}
    </ListItem>
  );
}

const LINE = { gap: 1.5, py: 1.25 } as const;

function Said({ entry }: { readonly entry: Entry }) {
  const t = useText(TEXT);
  const telling = useTelling();
  const { kind, resource, at, waiting } = entry;
  const label = telling.say(kind.label);
  const title = kind.title(resource);
  return (
    <>
      <ListItemIcon sx={{ minWidth: 28, color: "primary.main" }}>
        <KindIcon kind={kind} />
      </ListItemIcon>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap sx={{ fontWeight: 560 }}>
          {title ?? label}
        </Typography>
        <Typography noWrap variant="body2" color="textSecondary">
          {[title === undefined ? undefined : label, kind.detail(resource, telling)].filter(Boolean).join(" · ")}
        </Typography>
      </Box>
      {waiting && <Icon path={mdiTimerSandEmpty} titleAccess={t.waiting} fontSize="small" color="warning" />}
      <Typography variant="body2" color="textSecondary" sx={{ flexShrink: 0 }}>
        {at === undefined ? "" : telling.format.date(at)}
      </Typography>
    </>
  );
}
