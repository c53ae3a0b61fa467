import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useText } from "../language/language";
import { Narrow } from "../ui/Narrow";
import { threePlaces } from "./three-places";
import { TEXT } from "./text";

/** Three words asked back, and the checkbox. */
export function ConfirmWords(props: {
  readonly words: readonly string[];
  readonly onBack: () => void;
  readonly onConfirmed: () => void;
}) {
  const t = useText(TEXT);
  const [places] = useState(() => threePlaces(props.words.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [asked, setAsked] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const isRight = (place: number) => (typed[place] ?? "").trim().toLowerCase() === props.words[place];
  return (
    <Narrow title={t.checkTitle} lead={t.checkLead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (places.every(isRight) && understood) {
            props.onConfirmed();
          }
        }}
      >
        {places.map((place, i) => (
          <TextField
            key={place}
            label={t.word(place + 1)}
            autoFocus={i === 0}
            required
            autoComplete="off"
            value={typed[place] ?? ""}
            onChange={(event) => setTyped({ ...typed, [place]: event.target.value })}
            error={asked && !isRight(place)}
            helperText={asked && !isRight(place) ? t.wrong : undefined}
            slotProps={{ htmlInput: { autoCapitalize: "none", spellCheck: false } }}
          />
        ))}
        <FormControlLabel
          sx={{ alignItems: "flex-start" }}
          control={<Checkbox required checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />}
          label={t.understood}
          slotProps={{ typography: { sx: { pt: 1 } } }}
        />
        <Button type="submit" variant="contained" size="large">
          {t.finish}
        </Button>
        <Button onClick={props.onBack}>{t.again}</Button>
      </Stack>
    </Narrow>
  );
}
