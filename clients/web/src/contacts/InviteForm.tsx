import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";
import { isName, rememberedName, rememberName } from "./own-name";

/** Whom to ask, by mail. */
export function InviteForm({ onInvited }: { readonly onInvited: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const vault = useVault();
  const [label, setLabel] = useState("");
  const [email, setEmail] = useState("");
  const [from, setFrom] = useState(rememberedName(vault));
  const invite = useTask(
    async () => {
      await vault.session.contacts.invite({ email: email.trim(), from: from.trim(), label: label.trim() });
      rememberName(vault, from.trim());
      setLabel("");
      setEmail("");
      tell({ sentence: t.invited });
      await onInvited();
    },
    { "guardian-quota-exceeded": t.quota, "too-many-attempts": t.tooMany },
  );
  return (
    <Card component="section" aria-label={t.inviteTitle} sx={{ p: 2.5 }}>
      <Typography variant="h2">{t.inviteTitle}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        {t.inviteHint}
      </Typography>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void invite.run();
        }}
      >
        <TextField
          label={t.label}
          helperText={t.labelHint}
          required
          autoComplete="off"
          value={label}
          onChange={(event) => setLabel(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 64 } }}
        />
        <TextField
          label={t.email}
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t.from}
          helperText={isName(from) ? t.fromHint : t.fromInvalid}
          error={!isName(from)}
          required
          autoComplete="name"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 64 } }}
        />
        <Failure sentence={invite.failure} />
        <Button type="submit" variant="outlined" loading={invite.busy} disabled={!isName(from)}>
          {t.invite}
        </Button>
      </Stack>
    </Card>
  );
}
