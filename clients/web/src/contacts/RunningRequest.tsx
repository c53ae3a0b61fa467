import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import type { Circle, RecoveryState } from "@sealwell/client";
import { useState } from "react";
import { useFormat, useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";

const RUNNING: readonly RecoveryState[] = ["open", "approved", "ready", "released"];

/** The owner's alarm: a recovery that runs, and the word against it. */
export function RunningRequest(props: { readonly circle: Circle; readonly onRejected: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const format = useFormat();
  const { contacts } = useVault().session;
  const [asking, setAsking] = useState(false);
  const { request, set } = props.circle;
  if (request === undefined || set === undefined || !RUNNING.includes(request.state)) {
    return null;
  }
  const reject = async () => {
    await contacts.reject();
    tell({ sentence: t.rejected });
    await props.onRejected();
  };
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{t.runningTitle}</AlertTitle>
      {t.running(request.approvals, set.needed, format.dateTime(request.startedAt))}
      {request.readyAt !== undefined && ` ${t.runningReady(format.dateTime(request.readyAt))}`}
      <Button color="error" variant="contained" onClick={() => setAsking(true)} sx={{ mt: 1.5, display: "block" }}>
        {t.reject}
      </Button>
      <Sure
        open={asking}
        title={t.rejectTitle}
        hint={t.rejectHint}
        yes={t.reject}
        no={t.cancel}
        onYes={reject}
        onClose={() => setAsking(false)}
      />
    </Alert>
  );
}
