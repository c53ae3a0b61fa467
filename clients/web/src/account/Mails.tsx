import type { MailWishes } from "@sealwell/client";
import Card from "@mui/material/Card";
import FormControlLabel from "@mui/material/FormControlLabel";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Section } from "./Section";
import { TEXT } from "./text";

const WISHES = ["shareOpened", "shareLocked", "shareExpired"] as const;

/** Of what somebody gets mails, as far as they can choose. */
export function Mails() {
  const t = useText(TEXT);
  const { mailPreferences } = useVault().session;
  const { answer, failure } = useAsked(() => mailPreferences.get());
  return (
    <Section title={t.mails}>
      <Failure sentence={failure} />
      {answer === undefined && failure === undefined && <Skeleton variant="rounded" height={168} />}
      {answer !== undefined && <Wishes read={answer} />}
    </Section>
  );
}

function Wishes({ read }: { readonly read: MailWishes }) {
  const t = useText(TEXT);
  const { mailPreferences } = useVault().session;
  const [stored, setStored] = useState(read);
  const [wished, setWished] = useState(read);
  const change = useTask(async (_task, wishes: MailWishes) => setStored(await mailPreferences.change(wishes)));
  // A switch that is thrown stays so while it is being stored, and falls back if that fails.
  const shown = change.busy ? wished : stored;
  const wish = (wishes: MailWishes) => {
    setWished(wishes);
    void change.run(wishes);
  };
  return (
    <Card sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack>
        {WISHES.map((name) => (
          <FormControlLabel
            key={name}
            label={t[name]}
            disabled={change.busy}
            control={<Switch checked={shown[name]} onChange={(_event, wanted) => wish({ ...shown, [name]: wanted })} />}
          />
        ))}
      </Stack>
      <Failure sentence={change.failure} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {t.mailsHint}
      </Typography>
    </Card>
  );
}
