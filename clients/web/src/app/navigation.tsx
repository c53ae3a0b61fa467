import {
  mdiAccountOutline,
  mdiChartTimelineVariant,
  mdiHistory,
  mdiListBoxOutline,
  mdiShareVariantOutline,
  mdiSpaOutline,
  mdiSwapVertical,
} from "@mdi/js";
import MuiBottomNavigation from "@mui/material/BottomNavigation";
import BottomNavigationAction from "@mui/material/BottomNavigationAction";
import List from "@mui/material/List";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import ListItemText from "@mui/material/ListItemText";
import Paper from "@mui/material/Paper";
import Box from "@mui/material/Box";
import { Link, useLocation } from "react-router";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

const PLACES = [
  { to: "/", name: "summary", short: "summary", icon: mdiSpaOutline },
  { to: "/records", name: "records", short: "records", icon: mdiListBoxOutline },
  { to: "/charts", name: "charts", short: "charts", icon: mdiChartTimelineVariant },
  { to: "/shares", name: "shares", short: "sharesShort", icon: mdiShareVariantOutline },
  { to: "/transfer", name: "transfer", short: "transferShort", icon: mdiSwapVertical },
  { to: "/activity", name: "activity", short: undefined, icon: mdiHistory },
  { to: "/account", name: "account", short: "account", icon: mdiAccountOutline },
] as const;

/** On a phone there is room for six; the others are reached from a page. */
const SHORT_PLACES = PLACES.filter((place) => place.short !== undefined);

/** Beside the page, where there is room. */
export function SideNavigation() {
  const t = useText(TEXT);
  const here = useHere();
  return (
    <Box
      component="nav"
      aria-label={t.navigation}
      sx={{ display: { xs: "none", md: "block" }, width: 240, flexShrink: 0, pt: 3, pl: 2 }}
    >
      <List disablePadding sx={{ position: "sticky", top: 88 }}>
        {PLACES.map(({ to, name, icon }) => (
          <li key={to}>
            <ListItemButton
              component={Link}
              to={to}
              selected={here === to}
              aria-current={here === to ? "page" : undefined}
              sx={{ borderRadius: 2, mb: 0.5 }}
            >
              <ListItemIcon sx={{ minWidth: 40, color: "inherit" }}>
                <Icon path={icon} />
              </ListItemIcon>
              <ListItemText primary={t[name]} />
            </ListItemButton>
          </li>
        ))}
      </List>
    </Box>
  );
}

/** Under the thumb, on a phone. */
export function BottomNavigation() {
  const t = useText(TEXT);
  const here = useHere();
  return (
    <Paper
      component="nav"
      aria-label={t.navigation}
      square
      sx={{
        display: { md: "none" },
        position: "fixed",
        insetInline: 0,
        bottom: 0,
        zIndex: "appBar",
        borderTop: 1,
        borderColor: "divider",
        pb: "env(safe-area-inset-bottom)",
      }}
      elevation={0}
    >
      <MuiBottomNavigation value={here} showLabels>
        {SHORT_PLACES.map(({ to, short, icon }) => (
          <BottomNavigationAction
            key={to}
            component={Link}
            to={to}
            value={to}
            label={t[short]}
            icon={<Icon path={icon} />}
            aria-current={here === to ? "page" : undefined}
            // As large when it is chosen: six of them have no room for more.
            sx={{ minWidth: 0, px: 0.25, "& .MuiBottomNavigationAction-label.Mui-selected": { fontSize: "0.75rem" } }}
          />
        ))}
      </MuiBottomNavigation>
    </Paper>
  );
}

/** Whom one helps is reached from the account, though mails lead to it by an address of its own. */
const WITHIN = [...PLACES.map(({ to }) => ({ path: to, place: to })), { path: "/help", place: "/account" }];

function useHere(): string {
  const { pathname } = useLocation();
  return WITHIN.find(({ path }) => path !== "/" && pathname.startsWith(path))?.place ?? "/";
}
