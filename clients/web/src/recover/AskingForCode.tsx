import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { ContactRecovery } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { useState } from "react";
import { useText } from "../language/language";
import { sealwell } from "../sealwell/device";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { forgetTicket } from "./kept-ticket";
import { TEXT } from "./text";

/** A code by mail, so that nobody asks for an account whose mail they cannot read. */
export function AskingForCode(props: {
  readonly onConfirmed: (recovery: Remote<ContactRecovery>) => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const [sent, setSent] = useState(false);
  const own = {
    "recovery-refused": t.noContacts,
    "request-running": t.requestRunning,
    "too-many-attempts": t.tooManyRequests,
  };
  const send = useTask(async () => {
    await (await sealwell()).startRecovery(email.trim());
    setSent(true);
  });
  const confirm = useTask(async () => {
    try {
      await props.onConfirmed(await (await sealwell()).confirmRecovery(email.trim(), code.trim()));
    } catch (error) {
      await forgetTicket();
      throw error;
    }
  }, own);
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void (sent ? confirm.run() : send.run());
      }}
    >
      <Typography color="textSecondary">{t.contactsLead}</Typography>
      <TextField
        label={t.email}
        type="email"
        autoComplete="email"
        required
        autoFocus
        disabled={sent}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      {sent && (
        <TextField
          label={t.code}
          helperText={t.codeHint}
          required
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 12 } }}
        />
      )}
      <Failure sentence={send.failure ?? confirm.failure} />
      <Button type="submit" variant="contained" size="large" loading={send.busy || confirm.busy}>
        {sent ? t.askContacts : t.sendCode}
      </Button>
      <Button onClick={sent ? () => setSent(false) : props.onBack}>{sent ? t.otherAddress : t.back}</Button>
    </Stack>
  );
}
