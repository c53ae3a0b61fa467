import Alert from "@mui/material/Alert";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { LinkForm, type LinkFormProps } from "./LinkForm";
import { Part } from "./Part";
import { Preview } from "./Preview";
import { demandsOf, isPasscodeMissing, USUAL_DEMANDS } from "./smart-demands";
import { SmartDemandsChoice } from "./SmartDemandsChoice";
import type { MadeSmartLink } from "./SmartReady";
import { SpanChoice } from "./SpanChoice";
import { blankTerms, endOf, type Span } from "./terms";
import { TEXT } from "./text";
import { Weaker } from "./Weaker";

/** As HL7's specification has it. */
const LONGEST_LABEL = 80;

/** What an app of somebody else's is given, for how long, and what that is worth. */
export function SmartForm(props: LinkFormProps<MadeSmartLink>) {
  const t = useText(TEXT);
  const { session } = useVault();
  const { entries } = props;
  const resources = useMemo(() => entries.filter(({ resource }) => resource.resourceType !== ""), [entries]);
  const leftOut = entries.length - resources.length;
  const [label, setLabel] = useState(props.title.slice(0, LONGEST_LABEL));
  const [span, setSpan] = useState<Span>("day");
  const [until, setUntil] = useState(() => blankTerms(new Date()).until);
  const [demands, setDemands] = useState(USUAL_DEMANDS);
  const [notify, setNotify] = useState(true);
  const [tried, setTried] = useState<Date>();
  const end = tried && endOf(span, until, tried);
  const make = useTask(
    async (task) => {
      const now = new Date();
      const expiresAt = endOf(span, until, now);
      if (typeof expiresAt === "string" || isPasscodeMissing(demands)) {
        setTried(now);
        return;
      }
      const mails = { opened: notify, locked: true, expired: notify };
      const records = resources.map(({ record }) => record);
      const policy = { label: label.trim(), expiresAt, ...demandsOf(demands), mails };
      const link = await session.smartLinks.create(records, policy, task);
      props.onMade({ link, withPasscode: demands.withPasscode });
    },
    { "share-quota-exceeded": t.quota, "invalid-request": t.invalid },
  );
  return (
    <LinkForm
      headingId={props.headingId}
      way="smart"
      make={make}
      isEmpty={resources.length === 0}
      onWay={props.onWay}
      onClose={props.onClose}
    >
      <Weaker onSealwell={() => props.onWay("sealwell")} />
      <Part title={t.previewTitle}>
        <Preview entries={resources} />
        {leftOut > 0 && <Alert severity="info">{t.leftOut(leftOut)}</Alert>}
        <TextField
          label={t.smartLabel}
          helperText={t.smartLabelHint}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          slotProps={{ htmlInput: { maxLength: LONGEST_LABEL, autoComplete: "off" } }}
        />
      </Part>
      <Part title={t.spanTitle}>
        <SpanChoice
          span={span}
          until={until}
          fault={typeof end === "string" ? end : undefined}
          onSpan={setSpan}
          onUntil={setUntil}
        />
      </Part>
      <SmartDemandsChoice demands={demands} tried={tried !== undefined} onChange={setDemands} />
      <Part title={t.youTitle}>
        <FormControlLabel
          control={<Checkbox checked={notify} onChange={(event) => setNotify(event.target.checked)} />}
          label={t.notify}
        />
      </Part>
    </LinkForm>
  );
}
