import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { useNotice } from "../ui/notice";
import { saveFile } from "../ui/save-file";
import { TEXT } from "./text";

const DAY = 24 * 60 * 60;
const WAITS: readonly number[] = [7, 30, 90, 180, 366];

/** How long one may stay away, and then the file. */
export default function MakeCapsule() {
  const t = useText(TEXT);
  const tell = useNotice();
  const navigate = useNavigate();
  const { timeCapsule } = useVault().session;
  const [wait, setWait] = useState(30);
  const [file, setFile] = useState<string>();
  const [saved, setSaved] = useState(false);
  const make = useTask(async () => setFile(await timeCapsule.make({ waitSeconds: wait * DAY })));
  if (file !== undefined) {
    const save = () => {
      saveFile("sealwell-time-capsule.json", new Blob([file], { type: "application/json" }));
      setSaved(true);
    };
    const done = () => {
      tell({ sentence: t.madeCapsule });
      void navigate("/account/ways");
    };
    return (
      <Narrow title={t.fileTitle} lead={t.fileLead}>
        <Button variant={saved ? "outlined" : "contained"} size="large" onClick={save}>
          {t.saveFile}
        </Button>
        <Alert severity="info">{t.filePlaces}</Alert>
        <Button variant={saved ? "contained" : "outlined"} size="large" disabled={!saved} onClick={done}>
          {t.fileDone}
        </Button>
      </Narrow>
    );
  }
  return (
    <Narrow title={t.capsuleTitle} lead={t.capsuleLead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void make.run();
        }}
      >
        <TextField
          select
          label={t.away}
          helperText={t.awayHint}
          value={wait}
          onChange={(event) => setWait(Number(event.target.value))}
        >
          {WAITS.map((days) => (
            <MenuItem key={days} value={days}>
              {t.days(days)}
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="textSecondary">
          {t.replaceCapsuleHint}
        </Typography>
        <Failure sentence={make.failure} />
        <Button type="submit" variant="contained" size="large" loading={make.busy}>
          {t.makeFile}
        </Button>
        <Button component={Link} to="/account/ways">
          {t.cancel}
        </Button>
      </Stack>
    </Narrow>
  );
}
