import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { useText } from "../language/language";
import { useWork, type Work } from "../sealwell/use-work";
import { Failure } from "../ui/Failure";
import { TEXT } from "./text";
import type { Visiting } from "./visiting";

/** Proves an address: first the code is sent, then it is typed. Whether the address is allowed, only who gets its mail finds out. */
export function AddressStep({ visiting }: { readonly visiting: Visiting }) {
  const t = useText(TEXT);
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  const send = useWork(
    async () => {
      await visiting.sendCode(email);
      setSent(true);
    },
    { "too-many-attempts": t.tooMany },
  );
  if (sent) {
    return <CodeForm visiting={visiting} email={email} onBack={() => setSent(false)} />;
  }
  return (
    <Form act={send} label={t.sendCode}>
      <Typography>{t.emailLead}</Typography>
      <TextField
        label={t.email}
        type="email"
        required
        autoFocus
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
    </Form>
  );
}

function CodeForm(props: { readonly visiting: Visiting; readonly email: string; readonly onBack: () => void }) {
  const t = useText(TEXT);
  const [code, setCode] = useState("");
  const prove = useWork(() => props.visiting.prove(props.email, code.trim()), {
    "code-refused": t.codeRefused,
    "invalid-request": t.codeRefused,
    "too-many-attempts": t.tooMany,
  });
  return (
    <>
      <Form act={prove} label={t.prove}>
        <Typography role="status">{t.codeSent}</Typography>
        <TextField
          label={t.code}
          required
          autoFocus
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 12 } }}
        />
      </Form>
      <Button onClick={props.onBack}>{t.otherAddress}</Button>
    </>
  );
}

function Form({ act, label, children }: { readonly act: Work; readonly label: string; readonly children: ReactNode }) {
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void act.run();
      }}
    >
      {children}
      <Failure sentence={act.failure} />
      <Button type="submit" variant="contained" size="large" loading={act.busy}>
        {label}
      </Button>
    </Stack>
  );
}
