import { PHRASE_WORDS, readPhrase } from "@sealwell/client/phrase";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { ReadSoFar } from "./ReadSoFar";
import { TEXT } from "./text";

/** The 24 words, as a person copies them from their paper. */
export function TypeWords(props: {
  readonly go: string;
  readonly onComplete: (words: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  const [text, setText] = useState("");
  const typed = readPhrase(text);
  const go = useTask(() => props.onComplete(text), { "recovery-refused": t.refused });
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void go.run();
      }}
    >
      <TextField
        label={t.words}
        helperText={t.wordsHint}
        required
        autoFocus
        multiline
        minRows={3}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { autoCapitalize: "none", autoCorrect: "off", spellCheck: false, maxLength: 2_000 } }}
      />
      <ReadSoFar typed={typed} all={PHRASE_WORDS} />
      <Failure sentence={go.failure} />
      <Button type="submit" variant="contained" size="large" loading={go.busy} disabled={!typed.complete}>
        {props.go}
      </Button>
      <Button onClick={props.onBack}>{t.back}</Button>
    </Stack>
  );
}
