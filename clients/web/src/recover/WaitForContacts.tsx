import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ContactRecovery, type Recovered, RefusedError, type RecoveryStatus } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { useEffect, useState } from "react";
import { SafetyWords } from "../safety/SafetyWords";
import { useFormat, useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { TEXT } from "./text";

/** How often it is looked whether somebody has approved, while somebody looks. */
const LOOK_AGAIN_MILLIS = 5_000;

/** The words to read to each contact who calls, and how far it is. */
export function WaitForContacts(props: {
  readonly recovery: Remote<ContactRecovery>;
  readonly onOpened: (recovered: Remote<Recovered>) => Promise<void>;
  readonly onEnd: () => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  const { recovery, onEnd } = props;
  const [words, setWords] = useState<readonly string[]>();
  const [status, setStatus] = useState<RecoveryStatus>();
  const { run: look, failure } = useTask(async () => {
    try {
      setWords(await recovery.words());
      setStatus(await recovery.status());
    } catch (error) {
      if (!(error instanceof RefusedError && error.type === "recovery-refused")) {
        throw error;
      }
      // The service knows of none any more: there is nothing to wait for.
      await onEnd();
    }
  });
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [look]);
  const cancel = useTask(async () => {
    await recovery.cancel();
    await onEnd();
  });
  const open = useTask(
    async () => {
      const { recovered } = await recovery.finish();
      await props.onOpened(recovered);
    },
    { "request-ended": t.requestEnded },
  );
  return (
    <Stack spacing={2}>
      {status !== undefined && <Progress status={status} />}
      {words !== undefined && status !== undefined && WAITING.includes(status.state) && (
        <>
          <Typography>{t.readWords}</Typography>
          <SafetyWords label={t.safetyWords} words={words} />
          <Alert severity="info">{t.keepDevice}</Alert>
        </>
      )}
      <Failure sentence={failure ?? cancel.failure ?? open.failure} />
      {status !== undefined && OPENABLE.includes(status.state) && (
        <Button variant="contained" size="large" loading={open.busy} onClick={() => void open.run()}>
          {t.go}
        </Button>
      )}
      {status !== undefined && ENDED.includes(status.state) ? (
        <Button variant="outlined" onClick={() => void onEnd()}>
          {t.startAnew}
        </Button>
      ) : (
        <Button color="error" loading={cancel.busy} onClick={() => void cancel.run()}>
          {t.giveUp}
        </Button>
      )}
      <Button onClick={props.onBack}>{t.back}</Button>
    </Stack>
  );
}

const WAITING: readonly string[] = ["open", "approved"];
const OPENABLE: readonly string[] = ["ready", "released"];
const ENDED: readonly string[] = ["completed", "rejected", "cancelled", "expired"];

function Progress({ status }: { readonly status: RecoveryStatus }) {
  const t = useText(TEXT);
  const format = useFormat();
  switch (status.state) {
    case "open":
      return (
        <Typography role="status">
          {t.approvals(status.approvals, status.needed ?? 0)}
          {status.refusals > 0 && ` ${t.refusals(status.refusals)}`}
        </Typography>
      );
    case "approved":
      return (
        <Typography role="status">
          {status.readyAt === undefined ? t.approvedSoon : t.approvedUntil(format.dateTime(status.readyAt))}
        </Typography>
      );
    case "ready":
    case "released":
      return <Alert severity="success">{t.readyNow}</Alert>;
    case "completed":
    case "rejected":
    case "cancelled":
    case "expired":
      return <Alert severity="warning">{t[status.state]}</Alert>;
  }
}
