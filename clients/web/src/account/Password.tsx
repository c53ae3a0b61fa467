import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useText } from "../language/language";
import { NewPassword } from "../password/NewPassword";
import { PasswordField } from "../password/PasswordField";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { useEmail } from "./use-email";
import { Section } from "./Section";
import { TEXT } from "./text";
import { Unfolding } from "./Unfolding";

/** Another password for the same keys. */
export function Password() {
  const t = useText(TEXT);
  return (
    <Section title={t.password}>
      <Unfolding label={t.changePassword}>{(fold) => <PasswordForm onDone={fold} />}</Unfolding>
    </Section>
  );
}

function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const email = useEmail();
  const { account } = useVault().session;
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [goodEnough, setGoodEnough] = useState(false);
  const [endOthers, setEndOthers] = useState(true);
  const change = useTask(
    async (task) => {
      await account.changePassword(current, next, endOthers, task);
      tell({ sentence: t.passwordChanged });
      onDone();
    },
    { "credentials-refused": t.passwordRefused },
  );
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void change.run();
      }}
    >
      <PasswordField label={t.current} value={current} onChange={setCurrent} purpose="current-password" autoFocus />
      <NewPassword label={t.next} email={email} value={next} onChange={setNext} onRated={setGoodEnough} />
      <FormControlLabel
        control={<Checkbox checked={endOthers} onChange={(event) => setEndOthers(event.target.checked)} />}
        label={t.endOthers}
      />
      <Failure sentence={change.failure} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={change.busy} disabled={!goodEnough}>
          {t.changePassword}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
