import TextField from "@mui/material/TextField";
import { useText } from "../language/language";
import type { TermsFault } from "./terms";
import { TEXT } from "./text";

/** A day and a time of day on which a link ends. */
export function UntilField(props: {
  readonly until: string;
  readonly fault: TermsFault | undefined;
  readonly onChange: (until: string) => void;
}) {
  const t = useText(TEXT);
  const { until, fault, onChange } = props;
  return (
    <TextField
      label={t.until}
      type="datetime-local"
      value={until}
      error={fault !== undefined}
      helperText={fault === undefined ? undefined : t[fault]}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
