import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { useDoor } from "../sealwell/use-door";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { Section } from "./Section";
import { TEXT } from "./text";
import { Unfolding } from "./Unfolding";
import { useEmail } from "./use-email";

/** Another address for the same account: asked for with the password, confirmed with a code. */
export function Email() {
  const t = useText(TEXT);
  return (
    <Section title={t.email}>
      <Typography sx={{ mb: 1, overflowWrap: "anywhere" }}>{useEmail()}</Typography>
      <Unfolding label={t.changeEmail}>{(fold) => <EmailForm onDone={fold} />}</Unfolding>
    </Section>
  );
}

function EmailForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const door = useDoor();
  const { account } = useVault().session;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [sent, setSent] = useState(false);
  const ask = useTask(
    async (task) => {
      await account.changeEmail(password, email.trim(), task);
      setSent(true);
    },
    { "credentials-refused": t.passwordRefused },
  );
  const confirm = useTask(async () => {
    await account.confirmEmail(code.replaceAll(/\D/g, ""));
    door.calledNow(email.trim());
    tell({ sentence: t.emailChanged });
    onDone();
  });
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void (sent ? confirm.run() : ask.run());
      }}
    >
      {sent ? (
        <TextField
          key="code"
          label={t.code}
          required
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          slotProps={{ htmlInput: { inputMode: "numeric" } }}
        />
      ) : (
        <>
          <TextField
            label={t.newEmail}
            type="email"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <PasswordField label={t.current} value={password} onChange={setPassword} purpose="current-password" />
        </>
      )}
      <Failure sentence={ask.failure ?? confirm.failure} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={ask.busy || confirm.busy}>
          {sent ? t.confirm : t.sendCode}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
