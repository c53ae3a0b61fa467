import type { OwnedShare, ShareMails } from "@sealwell/client";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import FormGroup from "@mui/material/FormGroup";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { toLocalInput } from "../fhir/time";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { type OwnTerms, ownTerms } from "../sharing/terms";
import { TermsFields } from "../sharing/TermsFields";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";

/** Another end, another limit, other mails; who may open it stays, for that is part of the key. */
export function ChangeTerms(props: {
  readonly share: OwnedShare;
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { shares } = useVault().session;
  const id = useId();
  // As it was when the dialog was opened: that is what the person changes.
  const [share] = useState(props.share);
  const [own, setOwn] = useState<OwnTerms>(() => termsIn(share));
  const [mails, setMails] = useState(share.mails);
  const [tried, setTried] = useState<Date>();
  const terms = tried && ownTerms(own, tried);
  const isFewer = (wanted: typeof terms) => typeof wanted === "object" && (wanted.maxOpens ?? Infinity) <= share.opens;
  const change = useTask(
    async () => {
      const now = new Date();
      const agreed = ownTerms(own, now);
      setTried(now);
      if (typeof agreed === "string" || isFewer(agreed)) {
        return;
      }
      const isSameEnd = own.until === termsIn(share).until;
      await shares.change(share, {
        expiresAt: isSameEnd ? share.expiresAt : agreed.expiresAt,
        maxOpens: agreed.maxOpens ?? null,
        mails,
      });
      tell({ sentence: t.saved });
      props.onClose();
      await props.onChanged();
    },
    { "precondition-failed": t.changedElsewhere, "share-ended": t.hasEnded, "invalid-request": t.invalid },
  );
  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{t.changeTitle}</DialogTitle>
      <DialogContent>
        <Stack
          component="form"
          id={`${id}-form`}
          noValidate
          spacing={2}
          sx={{ pt: 1 }}
          onSubmit={(event) => {
            event.preventDefault();
            void change.run();
          }}
        >
          <TermsFields
            own={own}
            fault={typeof terms === "string" ? terms : undefined}
            limitHint={t.limitHint(share.opens)}
            onChange={setOwn}
          />
          <MailChoice mails={mails} onChange={setMails} />
          <Failure sentence={isFewer(terms) ? t.fewer : change.failure} />
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={props.onClose}>{t.cancel}</Button>
        <Button type="submit" form={`${id}-form`} variant="contained" loading={change.busy}>
          {t.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function termsIn({ expiresAt, maxOpens }: OwnedShare): OwnTerms {
  return { until: toLocalInput(expiresAt), limit: maxOpens === null ? "" : String(maxOpens) };
}

function MailChoice(props: { readonly mails: ShareMails; readonly onChange: (mails: ShareMails) => void }) {
  const t = useText(TEXT);
  const id = useId();
  const { mails, onChange } = props;
  const choices = [
    ["opened", t.mailOpened],
    ["locked", t.mailLocked],
    ["expired", t.mailExpired],
  ] as const;
  return (
    <FormGroup role="group" aria-labelledby={id}>
      <Typography id={id} variant="h3">
        {t.mails}
      </Typography>
      {choices.map(([when, label]) => (
        <FormControlLabel
          key={when}
          label={label}
          control={
            <Checkbox
              checked={mails[when]}
              onChange={(event) => onChange({ ...mails, [when]: event.target.checked })}
            />
          }
        />
      ))}
    </FormGroup>
  );
}
