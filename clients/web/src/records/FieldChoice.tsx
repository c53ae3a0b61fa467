import FormControl from "@mui/material/FormControl";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormLabel from "@mui/material/FormLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useId } from "react";
import type { Field } from "../kinds/kind";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import type { Side } from "./merge";
import { sayAnswer } from "../kinds/say-answer";
import { TEXT } from "./text";

/** One question with two answers. */
export function FieldChoice(props: {
  readonly field: Field;
  readonly mine: string;
  readonly theirs: string;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}) {
  const t = useText(TEXT);
  const telling = useTelling();
  const id = useId();
  const { field, mine, theirs } = props;
  const said = (answer: string) => (answer === "" ? t.blank : sayAnswer(field, answer, telling));
  return (
    <FormControl>
      <FormLabel id={id}>{telling.say(field.label)}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={props.side}
        onChange={(_event, side) => props.onChange(side === "mine" ? "mine" : "theirs")}
      >
        <FormControlLabel value="mine" control={<Radio />} label={`${t.mine}: ${said(mine)}`} />
        <FormControlLabel value="theirs" control={<Radio />} label={`${t.theirs}: ${said(theirs)}`} />
      </RadioGroup>
    </FormControl>
  );
}
