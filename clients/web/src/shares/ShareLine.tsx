import Box from "@mui/material/Box";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useFormat, useText } from "../language/language";
import type { AnyLink } from "./any-link";
import { StateChip } from "./StateChip";
import { TEXT } from "./text";
import { useName } from "./use-name";

/** One link in a list: whether it opens, how often it did, until when. */
export function ShareLine({ link }: { readonly link: AnyLink }) {
  const t = useText(TEXT);
  const { dateTime } = useFormat();
  const nameOf = useName();
  const { opens, maxOpens, expiresAt, endedAt } = link;
  return (
    <ListItem disablePadding divider sx={{ "&:last-child": { borderBottom: 0 } }}>
      <ListItemButton component={Link} to={link.path} sx={{ gap: 1.5, py: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 560 }}>
            {nameOf(link)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {link.isSmart && `${t.smartKind} · `}
            {maxOpens === null ? t.opens(opens) : t.opensOf(opens, maxOpens)}
            {" · "}
            {endedAt === null ? t.until(dateTime(expiresAt)) : t.endedAt(dateTime(endedAt))}
          </Typography>
        </Box>
        <StateChip state={link.state} />
      </ListItemButton>
    </ListItem>
  );
}
