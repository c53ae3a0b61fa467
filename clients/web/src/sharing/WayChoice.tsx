import FormControlLabel from "@mui/material/FormControlLabel";
import Radio from "@mui/material/Radio";
import RadioGroup from "@mui/material/RadioGroup";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** Which kind of link: one of ours, or one that apps of others open. */
export type Way = "sealwell" | "smart";

const WAYS: readonly Way[] = ["sealwell", "smart"];

/** The first question of the dialog: everything else depends on it. */
export function WayChoice({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) {
  const t = useText(TEXT);
  return (
    <RadioGroup
      aria-label={t.wayTitle}
      value={way}
      onChange={(event) => onWay(WAYS.find((one) => one === event.target.value) ?? "sealwell")}
    >
      {WAYS.map((one) => (
        <FormControlLabel key={one} value={one} control={<Radio />} label={t[one]} />
      ))}
    </RadioGroup>
  );
}
