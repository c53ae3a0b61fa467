import { PasscodeRefusedError, type SharedContent } from "@sealwell/client";
import { mdiLinkVariantOff, mdiShieldLockOutline } from "@mdi/js";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useEffect, useMemo, useState } from "react";
import { useFormat, useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { sealwell } from "../sealwell/device";
import { useWork } from "../sealwell/use-work";
import { arrive } from "../ui/arrive";
import { Centre } from "../ui/Centre";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { Narrow } from "../ui/Narrow";
import { type End, Ending } from "./Ending";
import { Shared } from "./Shared";
import { Sign } from "./Sign";
import { endOf, leadsElsewhere, readLink } from "./smart-visiting";
import { TEXT } from "./text";

/** How far somebody with a SMART Health Link has come. */
type Step =
  | { readonly is: "asked"; readonly wrong?: PasscodeRefusedError }
  | { readonly is: "opened"; readonly content: SharedContent; readonly at: Date }
  | { readonly is: "elsewhere" }
  | { readonly is: End };

/** What a SMART Health Link of this server leads to. Nothing is asked of the server before a click. */
export function SmartVisit({ link }: { readonly link: string }) {
  const t = useText(TEXT);
  const [step, setStep] = useState<Step>({ is: readLink(link) === undefined ? "cut" : "asked" });
  useEffect(arrive, [step.is]);
  switch (step.is) {
    case "asked":
      return <Asking link={link} wrong={step.wrong} onStep={setStep} />;
    case "opened":
      return <Shared content={step.content} isLimited={false} at={step.at} />;
    case "elsewhere":
      return <Centre title={t.closedTitle} hint={t.otherServer} icon={<Sign path={mdiLinkVariantOff} />} />;
    case "cut":
    case "closed":
    case "locked":
    case "deceived":
      return <Ending end={step.is} />;
  }
}

function Asking(props: {
  readonly link: string;
  readonly wrong: PasscodeRefusedError | undefined;
  readonly onStep: (step: Step) => void;
}) {
  const t = useText(TEXT);
  const { dateTime } = useFormat();
  const { link, wrong, onStep } = props;
  const read = useMemo(() => readLink(link), [link]);
  const [recipient, setRecipient] = useState("");
  const [passcode, setPasscode] = useState("");
  const open = useWork(
    async (task) => {
      try {
        const client = await sealwell();
        const given = read?.passcode === true ? passcode : undefined;
        const content = await client.readSmartLink(link, recipient.trim(), given, task);
        onStep({ is: "opened", content, at: new Date() });
      } catch (failure) {
        onStep(stepAfter(failure));
      }
    },
    { "too-many-attempts": t.tooMany },
  );
  const left = wrong?.remainingAttempts;
  return (
    <Narrow title={read?.label || t.title} lead={t.lead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void open.run();
        }}
      >
        <TextField
          label={t.recipient}
          helperText={t.recipientHint}
          required
          autoFocus
          value={recipient}
          onChange={(event) => setRecipient(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200, autoComplete: "off" } }}
        />
        {read?.passcode === true && (
          <>
            <PasswordField label={t.passcode} value={passcode} onChange={setPasscode} purpose="current-password" />
            <Typography variant="body2" color="textSecondary">
              {t.passwordHint}
            </Typography>
          </>
        )}
        <Failure sentence={open.failure ?? (wrong === undefined ? undefined : t.wrongPasscode)} />
        {left !== undefined && (
          <Typography role="status" variant="body2">
            {t.attemptsLeft(left)}
          </Typography>
        )}
        <Button type="submit" variant="contained" size="large" loading={open.busy}>
          {t.open}
        </Button>
      </Stack>
      {read?.expiresAt !== undefined && (
        <Typography variant="body2" color="textSecondary">
          {t.validUntil(dateTime(read.expiresAt))}
        </Typography>
      )}
      <Stack direction="row" spacing={1.5} sx={{ color: "text.secondary" }}>
        <Icon path={mdiShieldLockOutline} fontSize="small" />
        <Typography variant="body2">{t.sealed}</Typography>
      </Stack>
    </Narrow>
  );
}

/** @throws what can be tried again */
function stepAfter(failure: unknown): Step {
  if (failure instanceof PasscodeRefusedError) {
    return failure.remainingAttempts === 0 ? { is: "closed" } : { is: "asked", wrong: failure };
  }
  if (leadsElsewhere(failure)) {
    return { is: "elsewhere" };
  }
  const end = endOf(failure);
  if (end === undefined) {
    throw failure;
  }
  return { is: end };
}
