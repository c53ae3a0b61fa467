import Alert from "@mui/material/Alert";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { NewPassword } from "../password/NewPassword";
import { usePresence } from "../sealwell/use-door";
import { addressesIn, faultIn } from "./emails";
import { TEXT } from "./text";

/** What else than the link is needed. */
export interface GuardsAnswer {
  readonly withPassword: boolean;
  readonly password: string;
  readonly withEmails: boolean;
  readonly emails: string;
}

export const NO_GUARDS: GuardsAnswer = { withPassword: false, password: "", withEmails: false, emails: "" };

/** Which part of the answer cannot stay as it is. */
export function guardsFault(answer: GuardsAnswer): "password" | "emails" | undefined {
  if (answer.withPassword && answer.password === "") {
    return "password";
  }
  const addresses = addressesIn(answer.emails);
  const isWrong = addresses.length === 0 || faultIn(addresses) !== undefined;
  return answer.withEmails && isWrong ? "emails" : undefined;
}

export function Guards(props: {
  readonly answer: GuardsAnswer;
  readonly tried: boolean;
  readonly onChange: (answer: GuardsAnswer) => void;
}) {
  const t = useText(TEXT);
  const presence = usePresence();
  const { answer, tried, onChange } = props;
  const fault = tried ? guardsFault(answer) : undefined;
  return (
    <Stack spacing={1.5}>
      <Typography variant="body2" color="textSecondary">
        {t.guardsLead}
      </Typography>
      <FormControlLabel
        control={
          <Switch
            checked={answer.withPassword}
            onChange={(event) => onChange({ ...answer, withPassword: event.target.checked })}
          />
        }
        label={t.withPassword}
      />
      {answer.withPassword && (
        <>
          <NewPassword
            label={t.password}
            email={presence.is === "in" ? presence.email : ""}
            value={answer.password}
            onChange={(password) => onChange({ ...answer, password })}
            onRated={ignored}
          />
          {fault === "password" && (
            <Typography variant="body2" color="error" role="alert">
              {t.noPassword}
            </Typography>
          )}
          <Alert severity="info">{t.passwordHint}</Alert>
        </>
      )}
      <FormControlLabel
        control={
          <Switch
            checked={answer.withEmails}
            onChange={(event) => onChange({ ...answer, withEmails: event.target.checked })}
          />
        }
        label={t.withEmails}
      />
      {answer.withEmails && (
        <Addresses
          text={answer.emails}
          isWrong={fault === "emails"}
          onChange={(emails) => onChange({ ...answer, emails })}
        />
      )}
    </Stack>
  );
}

/** A weak password is better than none: the link is needed beside it, and tries are counted. */
function ignored(): void {}

function Addresses(props: {
  readonly text: string;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}) {
  const t = useText(TEXT);
  const addresses = addressesIn(props.text);
  const fault = faultIn(addresses);
  const sentence =
    addresses.length === 0
      ? t.noEmails
      : fault === "many"
        ? t.manyEmails
        : fault === undefined
          ? undefined
          : t.wrongEmail(fault.wrong);
  return (
    <TextField
      label={t.emails}
      value={props.text}
      error={props.isWrong}
      helperText={props.isWrong ? sentence : t.emailsHint}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ htmlInput: { inputMode: "email", autoCapitalize: "none", autoComplete: "off", spellCheck: false } }}
    />
  );
}
