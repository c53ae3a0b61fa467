import Alert from "@mui/material/Alert";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormHelperText from "@mui/material/FormHelperText";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import TextField from "@mui/material/TextField";
import { type ReactNode, useId } from "react";
import { useText } from "../language/language";
import { Part } from "./Part";
import { isPasscodeMissing, LONGEST_PASSCODE, type SmartDemands } from "./smart-demands";
import { TEXT } from "./text";

/** The passcode, and the two flags that tell an app how to go about it. */
export function SmartDemandsChoice(props: {
  readonly demands: SmartDemands;
  readonly tried: boolean;
  readonly onChange: (demands: SmartDemands) => void;
}) {
  const t = useText(TEXT);
  const { demands, tried, onChange } = props;
  const { withPasscode, passcode, longTerm, direct } = demands;
  const isMissing = tried && isPasscodeMissing(demands);
  return (
    <>
      <Part title={t.guardsTitle}>
        <Flag
          label={t.withPasscode}
          checked={withPasscode}
          onChange={(wanted) => onChange({ ...demands, withPasscode: wanted, direct: direct && !wanted })}
        />
        {withPasscode && (
          <>
            <TextField
              label={t.passcode}
              value={passcode}
              error={isMissing}
              helperText={isMissing ? t.noPasscode : t.passcodeHint}
              onChange={(event) => onChange({ ...demands, passcode: event.target.value })}
              slotProps={{
                htmlInput: {
                  maxLength: LONGEST_PASSCODE,
                  autoComplete: "off",
                  autoCapitalize: "none",
                  spellCheck: false,
                },
              }}
            />
            <Alert severity="info">{t.passcodeWay}</Alert>
          </>
        )}
      </Part>
      <Part title={t.flagsTitle}>
        <Flag
          label={t.longTerm}
          hint={t.longTermHint}
          checked={longTerm}
          onChange={(wanted) => onChange({ ...demands, longTerm: wanted })}
        />
        <Flag
          label={t.direct}
          hint={withPasscode ? t.directNever : t.directHint}
          checked={direct}
          disabled={withPasscode}
          onChange={(wanted) => onChange({ ...demands, direct: wanted })}
        />
      </Part>
    </>
  );
}

function Flag(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (wanted: boolean) => void;
}) {
  const id = useId();
  const { label, hint, checked, disabled = false, onChange } = props;
  return (
    <Stack>
      <FormControlLabel
        control={
          <Switch
            checked={checked}
            disabled={disabled}
            onChange={(event) => onChange(event.target.checked)}
            slotProps={{ input: hint === undefined ? {} : { "aria-describedby": id } }}
          />
        }
        label={label}
      />
      {hint !== undefined && (
        <FormHelperText id={id} sx={{ mt: 0, ml: 6 }}>
          {hint}
        </FormHelperText>
      )}
    </Stack>
  );
}
