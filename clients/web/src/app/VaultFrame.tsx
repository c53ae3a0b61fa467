import { mdiLockOutline } from "@mdi/js";
import AppBar from "@mui/material/AppBar";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Toolbar from "@mui/material/Toolbar";
import type { ReactNode } from "react";
import { useText } from "../language/language";
import { useDoor } from "../sealwell/use-door";
import { Icon } from "../ui/Icon";
import { Brand } from "./Brand";
import { BottomNavigation, SideNavigation } from "./navigation";
import { Opened } from "./Opened";
import { Preferences } from "./Preferences";
import { SkipLink } from "./SkipLink";
import { Status } from "./Status";
import { TEXT } from "./text";
import { useArrival } from "./use-arrival";

/** Around every page inside. */
export function VaultFrame({ children }: { readonly children: ReactNode }) {
  const t = useText(TEXT);
  const { lock } = useDoor();
  useArrival();
  return (
    <>
      <SkipLink />
      <AppBar
        position="sticky"
        elevation={0}
        sx={{ bgcolor: "background.default", color: "text.primary", borderBottom: 1, borderColor: "divider" }}
      >
        <Toolbar>
          <Brand />
          <Box sx={{ flex: 1 }} />
          <Preferences />
          <Button color="inherit" startIcon={<Icon path={mdiLockOutline} />} onClick={lock} sx={{ ml: 0.5 }}>
            {t.lock}
          </Button>
        </Toolbar>
      </AppBar>
      <Box sx={{ display: "flex", maxWidth: 1240, mx: "auto" }}>
        <SideNavigation />
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, outline: "none", px: { xs: 2, sm: 3 }, pt: 3, pb: { xs: 12, md: 6 } }}
        >
          <Status />
          <Opened>{children}</Opened>
        </Box>
      </Box>
      <BottomNavigation />
    </>
  );
}
