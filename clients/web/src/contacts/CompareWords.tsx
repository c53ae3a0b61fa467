import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import type { Circle, TrustedContact } from "@sealwell/client";
import { useId, useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { SafetyWords } from "../safety/SafetyWords";
import { TEXT } from "./text";

/** The owner's half of a call: are these the words that the contact's own device shows? */
export function CompareWords(props: {
  readonly contact: TrustedContact;
  readonly words: readonly string[];
  readonly onConfirmed: (circle: Circle) => void;
  readonly onClose: () => void;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const id = useId();
  const { contacts } = useVault().session;
  const [different, setDifferent] = useState(false);
  const confirm = useTask(
    async () => {
      props.onConfirmed(await contacts.confirm(props.contact));
      tell({ sentence: t.confirmed });
      props.onClose();
    },
    { "guardian-conflict": t.moved },
  );
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t.compareTitle(props.contact.label)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t.compareHint}</DialogContentText>
        <SafetyWords label={t.words} words={props.words} />
        {different && (
          <Alert severity="error" sx={{ mt: 2 }}>
            <AlertTitle>{t.differentTitle}</AlertTitle>
            {t.differentHint}
          </Alert>
        )}
        <Failure sentence={confirm.failure} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1 }}>
        {different ? (
          <Button onClick={props.onClose}>{t.close}</Button>
        ) : (
          <>
            <Button color="error" onClick={() => setDifferent(true)}>
              {t.different}
            </Button>
            <Button variant="contained" loading={confirm.busy} onClick={() => void confirm.run()}>
              {t.same}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
