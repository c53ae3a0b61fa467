import Autocomplete from "@mui/material/Autocomplete";
import InputAdornment from "@mui/material/InputAdornment";
import MenuItem from "@mui/material/MenuItem";
import TextField, { type TextFieldProps } from "@mui/material/TextField";
import type { Field } from "../kinds/kind";
import { useFormat, useLanguage, useText } from "../language/language";
import type { Fault } from "./faults";
import { TEXT } from "./text";

interface FieldProps {
  readonly field: Field;
  readonly value: string;
  readonly fault: Fault | undefined;
  readonly autoFocus: boolean;
  readonly onChange: (value: string) => void;
}

/** One question of a form. */
export function FieldInput(props: FieldProps) {
  const { field, value, onChange } = props;
  const { language } = useLanguage();
  const shared = useShared(props);
  switch (field.is) {
    case "number":
      return (
        <TextField
          {...shared}
          slotProps={{
            htmlInput: { inputMode: "decimal", autoComplete: "off" },
            input: { endAdornment: <InputAdornment position="end">{field.unit}</InputAdornment> },
          }}
        />
      );
    case "time":
      return <TextField {...shared} type="datetime-local" slotProps={{ inputLabel: { shrink: true } }} />;
    case "day":
      return <TextField {...shared} type="date" slotProps={{ inputLabel: { shrink: true } }} />;
    case "text":
      return <TextField {...shared} multiline={field.lines !== undefined} minRows={field.lines ?? 1} />;
    case "choice":
      return (
        <TextField {...shared} select>
          {field.among.map((choice) => (
            <MenuItem key={choice.value} value={choice.value}>
              {choice.label[language]}
            </MenuItem>
          ))}
          {field.among.every((choice) => choice.value !== value) && <MenuItem value={value}>{value}</MenuItem>}
        </TextField>
      );
    case "named":
      return (
        <Autocomplete
          freeSolo
          options={field.among.map((named) => named.label[language])}
          inputValue={value}
          onInputChange={(_event, text) => onChange(text)}
          renderInput={(params) => {
            const { onChange: _onChange, value: _value, ...rest } = shared;
            return <TextField {...params} {...rest} />;
          }}
        />
      );
  }
}

function useShared({ field, value, fault, autoFocus, onChange }: FieldProps): TextFieldProps {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const sentence = useSentence(fault);
  return {
    name: field.name,
    label: field.label[language],
    value,
    autoFocus,
    required: field.optional !== true,
    error: fault !== undefined,
    helperText: sentence ?? (field.optional === true ? t.optional : undefined),
    onChange: (event) => onChange(event.target.value),
  };
}

function useSentence(fault: Fault | undefined): string | undefined {
  const t = useText(TEXT);
  const { number } = useFormat();
  switch (fault?.is) {
    case undefined:
      return undefined;
    case "missing":
      return t.missing;
    case "not-a-number":
      return t.notANumber;
    case "out-of-range":
      return t.outOfRange(number(fault.least), number(fault.most));
  }
}
