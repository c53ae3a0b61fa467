import { PHRASE_WORDS, readPhrase } from "@sealwell/client/phrase";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useText } from "../language/language";
import { sealwell } from "../sealwell/device";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import type { Opened } from "./Recover";
import { ReadSoFar } from "./ReadSoFar";
import { TEXT } from "./text";

/** The words, as a person copies them from their paper. */
export function TypeWords(props: { readonly onBack: () => void; readonly onOpened: (opened: Opened) => void }) {
  const t = useText(TEXT);
  const [text, setText] = useState("");
  const typed = readPhrase(text);
  const open = useTask(
    async () => {
      const recovered = await (await sealwell()).recoverWithPhrase(text);
      props.onOpened({ recovered, email: await recovered.email });
    },
    { "recovery-refused": t.refused },
  );
  return (
    <Narrow title={t.title} lead={t.lead} wide>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void open.run();
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
        <Failure sentence={open.failure} />
        <Button type="submit" variant="contained" size="large" loading={open.busy} disabled={!typed.complete}>
          {t.go}
        </Button>
        <Button onClick={props.onBack}>{t.back}</Button>
      </Stack>
    </Narrow>
  );
}
