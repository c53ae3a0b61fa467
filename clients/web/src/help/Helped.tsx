import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import type { Guardianship } from "@sealwell/client";
import { useState } from "react";
import { DAY } from "../safety/waits";
import { useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { Asked } from "./Asked";
import { Kept } from "./Kept";
import { Rehearsed } from "./Rehearsed";
import { TEXT } from "./text";

/** Somebody whom one helps. */
export function Helped(props: { readonly guardianship: Guardianship; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { guardianships } = useVault().session;
  const [leaving, setLeaving] = useState(false);
  const { guardianship } = props;
  const name = guardianship.from ?? t.somebody;
  const leave = async () => {
    await guardianships.leave(guardianship.owner, guardianship.id);
    tell({ sentence: t.left });
    await props.onChanged();
  };
  return (
    <Card component="section" aria-label={name} sx={{ p: 2.5 }}>
      <Typography variant="h2" sx={{ overflowWrap: "anywhere" }}>
        {name}
      </Typography>
      <Holding guardianship={guardianship} />
      {guardianship.sheet !== undefined && <Kept sheet={guardianship.sheet} />}
      {guardianship.request !== undefined && (
        <Asked guardianship={guardianship} request={guardianship.request} onAnswered={props.onChanged} />
      )}
      {guardianship.rehearsal !== undefined && guardianship.share === "sound" && (
        <Rehearsed guardianship={guardianship} rehearsal={guardianship.rehearsal} onAnswered={props.onChanged} />
      )}
      <Button color="error" size="small" onClick={() => setLeaving(true)} sx={{ mt: 2, ml: -0.5 }}>
        {t.leave}
      </Button>
      <Sure
        open={leaving}
        title={t.leaveTitle}
        hint={t.leaveHint}
        yes={t.leave}
        no={t.cancel}
        onYes={leave}
        onClose={() => setLeaving(false)}
      />
    </Card>
  );
}

function Holding({ guardianship: { share, needed, waitSeconds } }: { readonly guardianship: Guardianship }) {
  const t = useText(TEXT);
  if (share === "forged") {
    return (
      <Alert severity="error" sx={{ mt: 1.5 }}>
        {t.forged}
      </Alert>
    );
  }
  return (
    <Typography color="textSecondary" sx={{ mt: 0.5 }}>
      {share === "none" ? t.waiting : t.holding(needed ?? 0, Math.round((waitSeconds ?? 0) / DAY))}
    </Typography>
  );
}
