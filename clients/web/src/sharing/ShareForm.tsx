import type { SharePolicy } from "@sealwell/client";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { addressesIn } from "./emails";
import { Guards, type GuardsAnswer, guardsFault, NO_GUARDS } from "./Guards";
import { LinkForm, type LinkFormProps } from "./LinkForm";
import { Part } from "./Part";
import { Preview } from "./Preview";
import type { MadeLink } from "./Ready";
import { blankTerms, type Preset, termsOf } from "./terms";
import { TermsChoice } from "./TermsChoice";
import { TEXT } from "./text";

/** What is shared, with whom, for how long. */
export function ShareForm(props: LinkFormProps<MadeLink>) {
  const t = useText(TEXT);
  const { session } = useVault();
  const { entries } = props;
  const [title, setTitle] = useState(props.title);
  const [preset, setPreset] = useState<Preset>("doctor");
  const [own, setOwn] = useState(() => blankTerms(new Date()));
  const [guards, setGuards] = useState<GuardsAnswer>(NO_GUARDS);
  const [notify, setNotify] = useState(true);
  const [label, setLabel] = useState("");
  const [tried, setTried] = useState<Date>();
  const terms = tried && termsOf(preset, own, tried);
  const make = useTask(
    async (task) => {
      const now = new Date();
      const agreed = termsOf(preset, own, now);
      if (typeof agreed === "string" || guardsFault(guards) !== undefined) {
        setTried(now);
        return;
      }
      const policy: SharePolicy = {
        title: title.trim(),
        // Under one of the two its owner finds it again.
        label: label.trim() || title.trim(),
        expiresAt: agreed.expiresAt,
        ...(agreed.maxOpens === undefined ? {} : { maxOpens: agreed.maxOpens }),
        ...(guards.withPassword ? { password: guards.password } : {}),
        ...(guards.withEmails ? { emails: addressesIn(guards.emails) } : {}),
        mails: { opened: notify, locked: true, expired: notify },
      };
      const records = entries.map(({ record }) => record);
      const link = await session.shares.create(records, policy, task);
      props.onMade({ link, withPassword: guards.withPassword, withEmails: guards.withEmails });
    },
    { "share-quota-exceeded": t.quota, "invalid-request": t.invalid },
  );
  return (
    <LinkForm headingId={props.headingId} way="sealwell" make={make} onWay={props.onWay} onClose={props.onClose}>
      <Part title={t.previewTitle}>
        <Preview entries={entries} />
        <TextField
          label={t.title}
          helperText={t.titleHint}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 120, autoComplete: "off" } }}
        />
      </Part>
      <Part title={t.termsTitle}>
        <TermsChoice
          preset={preset}
          own={own}
          fault={typeof terms === "string" ? terms : undefined}
          onPreset={setPreset}
          onOwn={setOwn}
        />
      </Part>
      <Part title={t.guardsTitle}>
        <Guards answer={guards} tried={tried !== undefined} onChange={setGuards} />
      </Part>
      <Part title={t.youTitle}>
        <FormControlLabel
          control={<Checkbox checked={notify} onChange={(event) => setNotify(event.target.checked)} />}
          label={t.notify}
        />
        <TextField
          label={t.label}
          helperText={t.labelHint}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 120, autoComplete: "off" } }}
        />
      </Part>
    </LinkForm>
  );
}
