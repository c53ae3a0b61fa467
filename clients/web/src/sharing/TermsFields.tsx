import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import { useText } from "../language/language";
import type { OwnTerms, TermsFault } from "./terms";
import { TEXT } from "./text";
import { UntilField } from "./UntilField";

/** Until when and how often, exactly. */
export function TermsFields(props: {
  readonly own: OwnTerms;
  readonly fault: TermsFault | undefined;
  readonly limitHint?: string;
  readonly onChange: (own: OwnTerms) => void;
}) {
  const t = useText(TEXT);
  const { own, fault, onChange } = props;
  const isCount = fault === "noCount";
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "1fr 1fr" } }}>
      <UntilField
        until={own.until}
        fault={isCount ? undefined : fault}
        onChange={(until) => onChange({ ...own, until })}
      />
      <TextField
        label={t.limit}
        value={own.limit}
        error={isCount}
        helperText={isCount ? t.noCount : (props.limitHint ?? t.limitHint)}
        onChange={(event) => onChange({ ...own, limit: event.target.value })}
        slotProps={{ htmlInput: { inputMode: "numeric", autoComplete: "off" } }}
      />
    </Box>
  );
}
