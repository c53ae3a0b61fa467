import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { lazy, Suspense, useEffect, useState } from "react";
import { Loading } from "../app/Loading";
import { useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { PhraseCeremony } from "../phrase/PhraseCeremony";
import { expectLogin } from "../sealwell/device";
import type { Registration } from "../sealwell/door";
import { useDoor } from "../sealwell/use-door";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";

const Recover = lazy(() => import("../recover/Recover"));

/** For a device that somebody has used before. */
export default function Unlock({ email, ended }: { readonly email: string; readonly ended: boolean }) {
  const t = useText(TEXT);
  const door = useDoor();
  const [password, setPassword] = useState("");
  const [removing, setRemoving] = useState(false);
  useEffect(expectLogin, []);
  const [recovering, setRecovering] = useState(false);
  const [unfinished, setUnfinished] = useState<Registration>();
  const unlock = useTask(async (task) => {
    // What the server has ended, the server opens again.
    await (ended ? door.logIn(email, password, task).then(setUnfinished) : door.unlock(email, password, task));
  });
  if (unfinished !== undefined) {
    return <PhraseCeremony phrase={unfinished.phrase} onConfirmed={() => door.begin(unfinished)} />;
  }
  if (recovering) {
    return (
      <Suspense fallback={<Loading />}>
        <Recover onBack={() => setRecovering(false)} />
      </Suspense>
    );
  }
  return (
    <Narrow title={t.unlockTitle} lead={t.unlockLead(email)}>
      {ended && <Alert severity="info">{t.ended}</Alert>}
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void unlock.run();
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={t.password}
          value={password}
          onChange={setPassword}
          purpose="current-password"
          autoFocus
        />
        <Failure sentence={unlock.failure} />
        <Button type="submit" variant="contained" size="large" loading={unlock.busy}>
          {t.unlock}
        </Button>
        <Button onClick={() => setRecovering(true)}>{t.forgot}</Button>
        <Button onClick={() => setRemoving(true)}>{t.notMe}</Button>
      </Stack>
      <Sure
        open={removing}
        title={t.removeTitle}
        hint={t.removeHint}
        yes={t.remove}
        no={t.cancel}
        onYes={door.forget}
        onClose={() => setRemoving(false)}
      />
    </Narrow>
  );
}
