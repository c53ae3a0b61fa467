import { mdiQrcodeScan } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { ShareError } from "@sealwell/client";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { ScanSheet } from "./ScanSheet";
import { isSheet, missing, readSheet, type Sheet, type SheetFault } from "./sheets";
import { TEXT } from "./text";

/** Sheets of a kit, one after the other, until there are enough. */
export function TypeSheets(props: {
  readonly go: string;
  readonly onEnough: (sheets: string[]) => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<SheetFault>();
  const [forged, setForged] = useState(false);
  const [scanning, setScanning] = useState(false);
  const left = missing(sheets);
  const go = useTask(
    async () => {
      try {
        await props.onEnough(sheets.map(({ words }) => words));
      } catch (error) {
        if (!(error instanceof ShareError)) {
          throw error;
        }
        setForged(true);
      }
    },
    { "recovery-refused": t.sheetsRefused },
  );
  const take = (words: string) => {
    const read = readSheet(words, sheets);
    if (isSheet(read)) {
      setSheets([...sheets, read]);
      setText("");
    }
    setFault(isSheet(read) ? undefined : read);
  };
  // The camera goes on seeing a sheet that was read: that is no news.
  const takeSeen = (words: string) => {
    const seen = readSheet(words, sheets);
    if (isSheet(seen) || seen.reason !== "again") {
      take(words);
    }
  };
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        if (left === 0) {
          void go.run();
        } else {
          take(text);
        }
      }}
    >
      {left !== 0 && (
        <>
          <TextField
            label={t.oneSheet}
            helperText={fault === undefined ? t.sheetHint : sayFault(fault, t)}
            error={fault !== undefined}
            required
            autoFocus
            multiline
            minRows={4}
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setFault(undefined);
            }}
            slotProps={{
              htmlInput: { autoCapitalize: "none", autoCorrect: "off", spellCheck: false, maxLength: 2_000 },
            }}
          />
          <Button type="submit" variant="outlined" size="large" disabled={text.trim() === ""}>
            {t.takeSheet}
          </Button>
          {scanning ? (
            <ScanSheet onRead={takeSeen} onClose={() => setScanning(false)} />
          ) : (
            <Button startIcon={<Icon path={mdiQrcodeScan} />} onClick={() => setScanning(true)}>
              {t.scan}
            </Button>
          )}
        </>
      )}
      <Taken
        sheets={sheets}
        onRemove={(number) => {
          setSheets(sheets.filter((sheet) => sheet.number !== number));
          setForged(false);
        }}
      />
      <Typography role="status" sx={{ "&:empty": { display: "none" } }}>
        {left === undefined ? "" : left === 0 ? t.enough : t.more(left)}
      </Typography>
      {forged && <Alert severity="error">{t.forged}</Alert>}
      <Failure sentence={go.failure} />
      {left === 0 && (
        <Button type="submit" variant="contained" size="large" loading={go.busy}>
          {props.go}
        </Button>
      )}
      <Button onClick={props.onBack}>{t.back}</Button>
    </Stack>
  );
}

function Taken(props: { readonly sheets: readonly Sheet[]; readonly onRemove: (number: number) => void }) {
  const t = useText(TEXT);
  return props.sheets.length === 0 ? null : (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }} role="group" aria-label={t.taken}>
      {props.sheets.map(({ number }) => (
        <Chip key={number} label={t.sheet(number)} onDelete={() => props.onRemove(number)} color="primary" />
      ))}
    </Stack>
  );
}

function sayFault({ reason, word }: SheetFault, t: ReturnType<typeof useText<typeof TEXT>>): string {
  switch (reason) {
    case "unknown-word":
      return t.sheetWord(word ?? 0);
    case "length":
      return t.sheetLength;
    case "other-kit":
      return t.sheetOtherKit;
    case "again":
      return t.sheetAgain;
    case "checksum":
    case "malformed":
      return t.sheetChecksum;
    case "repeated":
    case "too-few":
    case "too-many":
    case "forged":
      // What only several sheets can be together.
      return t.forged;
  }
}
