import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { KeyringFullError, type Progress } from "@sealwell/client";
import { useState } from "react";
import { useText } from "../language/language";
import { PasswordField } from "../password/PasswordField";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { Section } from "./Section";
import { TEXT } from "./text";
import { Unfolding } from "./Unfolding";

/** Another key for the same records, for who fears that a device has given the present one away. */
export function Keys() {
  const t = useText(TEXT);
  return (
    <Section title={t.keys}>
      <Unfolding label={t.rotateKeys}>{(fold) => <KeysForm onDone={fold} />}</Unfolding>
    </Section>
  );
}

function KeysForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { account } = useVault().session;
  const [password, setPassword] = useState("");
  const [rotated, setRotated] = useState(false);
  const [full, setFull] = useState(false);
  const rotate = useTask(
    async (task) => {
      try {
        await account.rotateKeys(password, {
          ...task,
          progress: (now) => {
            // The new key is there before the first record is wrapped anew: what is broken off then can be taken up.
            setRotated((before) => before || now.stage === "rewrapping");
            task.progress?.(now);
          },
        });
      } catch (error) {
        if (error instanceof KeyringFullError) {
          setFull(true);
          return;
        }
        throw error;
      }
      tell({ sentence: t.keysRotated });
      onDone();
    },
    { "credentials-refused": t.passwordRefused, "objection-open": t.objectionOpen },
  );
  const goOn = useTask(async (task) => {
    await account.rewrapRecords(task);
    tell({ sentence: t.keysRotated });
    onDone();
  });
  const busy = rotate.busy || goOn.busy;
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void (rotated ? goOn.run() : rotate.run());
      }}
    >
      <Typography color="textSecondary">{rotated && !busy ? t.rewrapLeft : t.rotateHint}</Typography>
      {!rotated && (
        <PasswordField label={t.current} value={password} onChange={setPassword} purpose="current-password" autoFocus />
      )}
      {busy && <Rewrapping progress={rotate.progress ?? goOn.progress} />}
      <Failure sentence={full ? t.keyringFull : (rotate.failure ?? goOn.failure)} />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" loading={busy}>
          {rotated ? t.rewrapGoOn : t.rotateKeys}
        </Button>
        <Button onClick={rotate.busy ? rotate.cancel : goOn.busy ? goOn.cancel : onDone}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}

function Rewrapping({ progress }: { readonly progress: Progress | undefined }) {
  const t = useText(TEXT);
  const known = progress !== undefined && progress.stage === "rewrapping" && progress.all > 0;
  const said = known ? t.rewrapping(progress.done, progress.all) : t.rotating;
  return (
    <>
      <LinearProgress
        aria-label={said}
        {...(known ? { variant: "determinate" as const, value: (100 * progress.done) / progress.all } : {})}
      />
      <Typography role="status">{said}</Typography>
    </>
  );
}
