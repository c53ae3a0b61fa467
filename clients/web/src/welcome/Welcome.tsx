import { mdiFolderArrowRightOutline, mdiKeyOutline, mdiShieldCheckOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { useTitle } from "../ui/use-title";
import { TEXT } from "./text";

/** What somebody sees who has never been here. */
export function Welcome() {
  const t = useText(TEXT);
  useTitle(t.title);
  return (
    <Box sx={{ maxWidth: 960, mx: "auto", pt: { xs: 4, sm: 10 } }}>
      <Stack spacing={3} sx={{ maxWidth: 640 }}>
        <Typography variant="h1" sx={{ fontSize: { xs: "2.1rem", sm: "2.9rem" }, lineHeight: 1.12 }}>
          {t.promise}
        </Typography>
        <Typography sx={{ fontSize: "1.1rem" }} color="textSecondary">
          {t.lead}
        </Typography>
        <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
          <Button size="large" variant="contained" component={Link} to="/register">
            {t.register}
          </Button>
          <Button size="large" variant="outlined" component={Link} to="/log-in">
            {t.logIn}
          </Button>
        </Stack>
      </Stack>
      <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: { sm: "repeat(3, 1fr)" }, mt: { xs: 6, sm: 10 } }}>
        <Reason icon={<Icon path={mdiKeyOutline} />} title={t.keysTitle} text={t.keys} />
        <Reason icon={<Icon path={mdiShieldCheckOutline} />} title={t.honestTitle} text={t.honest} />
        <Reason icon={<Icon path={mdiFolderArrowRightOutline} />} title={t.openTitle} text={t.open} />
      </Box>
    </Box>
  );
}

function Reason(props: { readonly icon: ReactNode; readonly title: string; readonly text: string }) {
  return (
    <Stack spacing={1}>
      <Box sx={{ color: "primary.main" }}>{props.icon}</Box>
      <Typography variant="h2">{props.title}</Typography>
      <Typography color="textSecondary">{props.text}</Typography>
    </Stack>
  );
}
