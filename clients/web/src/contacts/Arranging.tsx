import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import type { Circle } from "@sealwell/client";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { isName, rememberedName, rememberName } from "./own-name";
import { TEXT } from "./text";
import { DAY, USUAL_WAIT, WAITS } from "../safety/waits";

const SEVERITY = { missing: "info", ready: "success", tight: "warning", broken: "error" } as const;

/** What the contacts can do together, and giving out the key to those who are confirmed. */
export function Arranging(props: { readonly circle: Circle; readonly onChanged: (circle: Circle) => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { contacts } = useVault().session;
  const [dissolving, setDissolving] = useState(false);
  const { set, health } = props.circle;
  const able = props.circle.contacts.filter(({ state, changed }) => state === "confirmed" && !changed);
  const holding = props.circle.contacts.filter(({ holdsShare }) => holdsShare);
  const dissolve = async () => {
    props.onChanged(await contacts.dissolve());
    tell({ sentence: t.dissolved });
  };
  return (
    <Card component="section" aria-label={t.arrangeTitle} sx={{ p: 2.5 }}>
      <Typography variant="h2">{t.arrangeTitle}</Typography>
      <Stack spacing={2} sx={{ mt: 1.5 }}>
        {set !== undefined && (
          <Typography>{t.arranged(set.needed, holding.length, Math.round(set.waitSeconds / DAY))}</Typography>
        )}
        <Alert severity={SEVERITY[health]}>{health === "missing" ? t.arrangeMissing : t[health]}</Alert>
        {able.length >= 2 && (
          <GivingOut ids={able.map(({ id }) => id)} again={set !== undefined} onChanged={props.onChanged} />
        )}
        {set !== undefined && (
          <Button color="error" onClick={() => setDissolving(true)} sx={{ alignSelf: "flex-start" }}>
            {t.dissolve}
          </Button>
        )}
      </Stack>
      <Sure
        open={dissolving}
        title={t.dissolveTitle}
        hint={t.dissolveHint}
        yes={t.dissolve}
        no={t.cancel}
        onYes={dissolve}
        onClose={() => setDissolving(false)}
      />
    </Card>
  );
}

function GivingOut(props: {
  readonly ids: readonly string[];
  readonly again: boolean;
  readonly onChanged: (circle: Circle) => void;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const vault = useVault();
  const { ids } = props;
  const [chosen, setChosen] = useState(2);
  const [wait, setWait] = useState(USUAL_WAIT);
  const [from, setFrom] = useState(rememberedName(vault));
  const needed = Math.min(chosen, ids.length);
  const arrange = useTask(async () => {
    props.onChanged(await vault.session.contacts.arrange({ ids, needed, waitSeconds: wait * DAY, from: from.trim() }));
    rememberName(vault, from.trim());
    tell({ sentence: t.arrangedNotice });
  });
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void arrange.run();
      }}
    >
      <Typography variant="body2" color="textSecondary">
        {t.arrangeLead(ids.length)}
      </Typography>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <TextField
          select
          fullWidth
          label={t.needed}
          value={needed}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
          {ids.slice(1).map((id, i) => (
            <MenuItem key={id} value={i + 2}>
              {i + 2}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          fullWidth
          label={t.wait}
          helperText={t.waitHint}
          value={wait}
          onChange={(event) => setWait(Number(event.target.value))}
        >
          {WAITS.map((days) => (
            <MenuItem key={days} value={days}>
              {t.days(days)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
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
      <Failure sentence={arrange.failure} />
      <Button type="submit" variant="contained" loading={arrange.busy} disabled={!isName(from)}>
        {props.again ? t.arrangeAgain : t.arrange}
      </Button>
    </Stack>
  );
}
