import { mdiFileKeyOutline } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { CapsuleFileError, NotYetError } from "@sealwell/client";
import { useId, useState } from "react";
import { useFormat, useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** No capsule's file is larger. */
const LARGEST = 4_096;

/** A time capsule's file, chosen on this device and read here. */
export function ShowFile(props: {
  readonly go: string;
  readonly onFile: (text: string) => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  const format = useFormat();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [refusal, setRefusal] = useState<string>();
  const go = useTask(
    async () => {
      setRefusal(undefined);
      try {
        await props.onFile(file === undefined || file.size > LARGEST ? "" : await file.text());
      } catch (error) {
        if (error instanceof NotYetError) {
          setRefusal(t.fileNotYet(format.dateTime(error.opensAt)));
        } else if (error instanceof CapsuleFileError) {
          setRefusal(error.reason === "form" ? t.fileNone : t.fileOther);
        } else {
          throw error;
        }
      }
    },
    { "recovery-refused": t.fileRefused },
  );
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void go.run();
      }}
    >
      <Typography color="textSecondary">{t.fileHint}</Typography>
      <Button component="label" htmlFor={id} variant="outlined" startIcon={<Icon path={mdiFileKeyOutline} />}>
        {file?.name ?? t.chooseFile}
      </Button>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-label={t.file}
        style={{ position: "absolute", width: 1, height: 1, opacity: 0 }}
        onChange={(event) => {
          setFile(event.target.files?.[0]);
          setRefusal(undefined);
        }}
      />
      {refusal !== undefined && <Alert severity="warning">{refusal}</Alert>}
      <Failure sentence={go.failure} />
      <Button type="submit" variant="contained" size="large" loading={go.busy} disabled={file === undefined}>
        {props.go}
      </Button>
      <Button onClick={props.onBack}>{t.back}</Button>
    </Stack>
  );
}
