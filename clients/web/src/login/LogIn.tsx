import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { PhraseCeremony } from "../phrase/PhraseCeremony";
import { expectLogin } from "../sealwell/device";
import type { Registration } from "../sealwell/door";
import { useDoor } from "../sealwell/use-door";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { TEXT } from "./text";

/** For a device that knows nobody yet. */
export default function LogIn() {
  const t = useText(TEXT);
  const door = useDoor();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [unfinished, setUnfinished] = useState<Registration>();
  useEffect(expectLogin, []);
  const logIn = useTask(async (task) => setUnfinished(await door.logIn(email.trim(), password, task)));
  if (unfinished !== undefined) {
    return <PhraseCeremony phrase={unfinished.phrase} onConfirmed={() => door.begin(unfinished)} />;
  }
  return (
    <Narrow title={t.title}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void logIn.run();
        }}
      >
        <TextField
          label={t.email}
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField label={t.password} value={password} onChange={setPassword} purpose="current-password" />
        <Failure sentence={logIn.failure} />
        <Button type="submit" variant="contained" size="large" loading={logIn.busy}>
          {t.logIn}
        </Button>
        <Button component={Link} to="/recover">
          {t.forgot}
        </Button>
        <Button component={Link} to="/register">
          {t.register}
        </Button>
      </Stack>
    </Narrow>
  );
}
