import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useText } from "../language/language";
import { type Span, SPANS, type TermsFault } from "./terms";
import { TEXT } from "./text";
import { UntilField } from "./UntilField";

/** Until when, a click each, or exactly. */
export function SpanChoice(props: {
  readonly span: Span;
  readonly until: string;
  readonly fault: TermsFault | undefined;
  readonly onSpan: (span: Span) => void;
  readonly onUntil: (until: string) => void;
}) {
  const t = useText(TEXT);
  const { span, until, fault } = props;
  return (
    <>
      <RadioGroup
        aria-label={t.spanTitle}
        value={span}
        onChange={(event) => props.onSpan(SPANS.find((one) => one === event.target.value) ?? "own")}
      >
        {SPANS.map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={t[`${one}Span`]} />
        ))}
      </RadioGroup>
      {span === "own" && <UntilField until={until} fault={fault} onChange={props.onUntil} />}
    </>
  );
}
