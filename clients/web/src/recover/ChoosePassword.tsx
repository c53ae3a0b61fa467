import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { NewPassword } from "../password/NewPassword";
import { useDoor } from "../sealwell/use-door";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { forgetTicket } from "./kept-ticket";
import type { Opened } from "./Recover";
import { TEXT } from "./text";

/** The password that takes the place of the lost one. */
export function ChoosePassword({ recovered, email, onBack }: Opened & { readonly onBack: () => void }) {
  const t = useText(TEXT);
  const door = useDoor();
  const [password, setPassword] = useState("");
  const [goodEnough, setGoodEnough] = useState(false);
  const set = useTask(
    async (task) => {
      const session = await recovered.choosePassword(password, task);
      await recovered.close();
      await forgetTicket();
      door.enter({ email, session });
    },
    { "stale-credentials": t.stale },
  );
  return (
    <Narrow title={t.chooseTitle} lead={t.chooseLead(email)}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void set.run();
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <NewPassword label={t.password} email={email} value={password} onChange={setPassword} onRated={setGoodEnough} />
        <Typography variant="body2" color="textSecondary">
          {t.keep}
        </Typography>
        <Failure sentence={set.failure} />
        <Button type="submit" variant="contained" size="large" loading={set.busy} disabled={!goodEnough}>
          {t.set}
        </Button>
        <Button onClick={onBack}>{t.back}</Button>
      </Stack>
    </Narrow>
  );
}
