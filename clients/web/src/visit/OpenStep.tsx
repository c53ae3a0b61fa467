import type { Gate } from "@sealwell/client";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { useWork } from "../sealwell/use-work";
import { Failure } from "../ui/Failure";
import { TEXT } from "./text";
import type { Visiting } from "./visiting";

/** From here on a visitor is told how many tries are left: before that it would only frighten. */
const FEW_ATTEMPTS = 9;

/** The password, where there is one, and the button that opens. */
export function OpenStep(props: { readonly visiting: Visiting; readonly gate: Gate; readonly proven: boolean }) {
  const t = useText(TEXT);
  const { visiting, gate, proven } = props;
  const { password: asked } = gate;
  const [password, setPassword] = useState("");
  const open = useWork((task) => visiting.open(asked === null ? undefined : password, task), {
    "share-password-refused": t.wrongPassword,
    "share-proof-needed": t.proofNeeded,
    "too-many-attempts": t.tooMany,
  });
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void open.run();
      }}
    >
      {proven && <Typography role="status">{t.proven}</Typography>}
      {asked !== null && (
        <>
          <PasswordField
            label={t.password}
            value={password}
            onChange={setPassword}
            purpose="current-password"
            autoFocus
          />
          <Typography variant="body2" color="textSecondary">
            {t.passwordHint}
          </Typography>
        </>
      )}
      <Failure sentence={open.failure} />
      {asked !== null && asked.remainingAttempts <= FEW_ATTEMPTS && (
        <Typography role="status" variant="body2">
          {t.attemptsLeft(asked.remainingAttempts)}
        </Typography>
      )}
      <Button type="submit" variant="contained" size="large" loading={open.busy}>
        {t.open}
      </Button>
    </Stack>
  );
}
