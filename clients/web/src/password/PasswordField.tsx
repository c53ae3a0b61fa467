import { mdiEyeOffOutline, mdiEyeOutline } from "@mdi/js";
import IconButton from "@mui/material/IconButton";
import InputAdornment from "@mui/material/InputAdornment";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** A password, to be seen by whoever wants to see it. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly purpose: "current-password" | "new-password";
  readonly autoFocus?: boolean;
}) {
  const t = useText(TEXT);
  const [shown, setShown] = useState(false);
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      type={shown ? "text" : "password"}
      required
      autoFocus={props.autoFocus ?? false}
      autoComplete={props.purpose}
      slotProps={{
        htmlInput: { autoCapitalize: "none", spellCheck: false },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton edge="end" aria-label={shown ? t.hide : t.show} onClick={() => setShown(!shown)}>
                {shown ? <Icon path={mdiEyeOffOutline} /> : <Icon path={mdiEyeOutline} />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
