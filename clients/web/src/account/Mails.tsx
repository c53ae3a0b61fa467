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
  const [wishes, setWishes] = useState(read);
  const change = useTask(async (_task, wished: MailWishes) => setWishes(await mailPreferences.change(wished)));
  return (
    <Card sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack>
        {WISHES.map((wish) => (
          <FormControlLabel
            key={wish}
            label={t[wish]}
            control={
              <Switch
                checked={wishes[wish]}
                disabled={change.busy}
                onChange={(_event, wanted) => void change.run({ ...wishes, [wish]: wanted })}
              />
            }
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
