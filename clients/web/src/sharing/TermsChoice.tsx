import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useText } from "../language/language";
import { type OwnTerms, type Preset, PRESETS, type TermsFault } from "./terms";
import { TermsFields } from "./TermsFields";
import { TEXT } from "./text";

/** What most people want, a click each, and everything else. */
export function TermsChoice(props: {
  readonly preset: Preset;
  readonly own: OwnTerms;
  readonly fault: TermsFault | undefined;
  readonly onPreset: (preset: Preset) => void;
  readonly onOwn: (own: OwnTerms) => void;
}) {
  const t = useText(TEXT);
  const { preset, own, fault } = props;
  return (
    <>
      <RadioGroup
        aria-label={t.termsTitle}
        value={preset}
        onChange={(event) => props.onPreset(PRESETS.find((one) => one === event.target.value) ?? "own")}
      >
        {PRESETS.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={t[one]} />
        ))}
      </RadioGroup>
      {preset === "own" && <TermsFields own={own} fault={fault} onChange={props.onOwn} />}
    </>
  );
}
