import { mdiShieldRemoveOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ServerLiedError } from "@sealwell/client";
import { useFormat, useLanguage, useText } from "../language/language";
import { useDoor } from "../sealwell/use-door";
import { Icon } from "../ui/Icon";
import { saveFile } from "../ui/save-file";
import { useTitle } from "../ui/use-title";
import { MEANINGS } from "./meanings";
import { reportOf } from "./report";
import { TEXT } from "./text";

/** Says plainly that the server was caught, at what, and what to do now. */
export default function Deceived({ lie, at }: { readonly lie: ServerLiedError; readonly at: Date }) {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const { dateTime } = useFormat();
  const { lock } = useDoor();
  useTitle(t.title);
  const save = () =>
    saveFile(
      `sealwell-report-${at.toISOString().slice(0, 10)}.json`,
      reportOf(lie, at, location.origin, navigator.userAgent),
    );
  return (
    <Box sx={{ maxWidth: 680, mx: "auto", mt: { xs: 1, sm: 4 } }}>
      <Card role="alert" sx={{ p: { xs: 2.5, sm: 4 }, borderColor: "error.main" }}>
        <Stack spacing={2.5}>
          <Icon path={mdiShieldRemoveOutline} color="error" sx={{ fontSize: 44 }} />
          <Typography variant="h1">{t.title}</Typography>
          <Typography>{t.lead}</Typography>
          <Typography variant="h2">{t.seen}</Typography>
          <Box component="dl" sx={{ m: 0, "& dt": { color: "text.secondary", mt: 1 }, "& dd": { m: 0 } }}>
            <dt>{t.what}</dt>
            <dd>{MEANINGS[lie.lie][language]}</dd>
            <dt>{t.detail}</dt>
            <Box component="dd" sx={{ overflowWrap: "anywhere" }}>
              <code>
                {lie.lie}: {lie.detail}
              </code>
            </Box>
            <dt>{t.server}</dt>
            <dd>{location.origin}</dd>
            <dt>{t.when}</dt>
            <dd>{dateTime(at)}</dd>
          </Box>
          <Typography variant="h2">{t.todo}</Typography>
          <Box component="ul" sx={{ m: 0, pl: 3, "& li": { mb: 1 } }}>
            <li>{t.todoSave}</li>
            <li>{t.todoWait}</li>
            <li>{t.todoAgain}</li>
          </Box>
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
            <Button variant="contained" onClick={save}>
              {t.save}
            </Button>
            <Button onClick={lock}>{t.again}</Button>
          </Stack>
        </Stack>
      </Card>
    </Box>
  );
}
