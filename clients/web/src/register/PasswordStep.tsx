import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { NewPassword } from "../password/NewPassword";
import { sealwell } from "../sealwell/device";
import type { Registration } from "../sealwell/door";
import { useDoor } from "../sealwell/use-door";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { TEXT } from "./text";

/** The code from the mail, and the password that opens everything. */
export function PasswordStep(props: {
  readonly email: string;
  readonly onBack: () => void;
  readonly onRegistered: (registration: Registration) => void;
}) {
  const t = useText(TEXT);
  const door = useDoor();
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [goodEnough, setGoodEnough] = useState(false);
  const email = props.email.trim();
  const create = useTask(async (task) => {
    props.onRegistered(await door.register(email, code.replaceAll(/\D/g, ""), password, task));
  });
  const another = useTask(async () => (await sealwell()).startRegistration(email));
  return (
    <Narrow title={t.codeTitle} lead={t.codeLead(email)}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void create.run();
        }}
      >
        {/* For password managers, which want to know whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label={t.code}
          required
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          slotProps={{ htmlInput: { inputMode: "numeric", pattern: "[0-9 \\-]{8,11}" } }}
        />
        <NewPassword label={t.password} email={email} value={password} onChange={setPassword} onRated={setGoodEnough} />
        <Typography variant="body2" color="textSecondary">
          {t.passwordHint}
        </Typography>
        <Failure sentence={create.failure ?? another.failure} />
        <Button type="submit" variant="contained" size="large" loading={create.busy} disabled={!goodEnough}>
          {t.create}
        </Button>
        <Stack direction="row" sx={{ justifyContent: "space-between" }}>
          <Button onClick={props.onBack}>{t.back}</Button>
          <Button loading={another.busy} onClick={() => void another.run()}>
            {t.another}
          </Button>
        </Stack>
      </Stack>
    </Narrow>
  );
}
