import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import { RefusedError } from "@sealwell/client";
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

/** Another password for the same keys. */
export function Password() {
  const t = useText(TEXT);
  const [open, setOpen] = useState(false);
  return (
    <Section title={t.password}>
      {open ? (
        <Card sx={{ p: 2.5 }}>
          <PasswordForm onDone={() => setOpen(false)} />
        </Card>
      ) : (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t.changePassword}
        </Button>
      )}
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
  const [refused, setRefused] = useState(false);
  const change = useTask(async (task) => {
    setRefused(false);
    try {
      await account.changePassword(current, next, endOthers, task);
      tell({ sentence: t.passwordChanged });
      onDone();
    } catch (error) {
      if (!(error instanceof RefusedError && error.type === "credentials-refused")) {
        throw error;
      }
      setRefused(true);
    }
  });
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
      <Failure sentence={refused ? t.passwordRefused : change.failure} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={change.busy} disabled={!goodEnough}>
          {t.changePassword}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
