import type { OwnedShare } from "@sealwell/client";
import { RefusedError } from "@sealwell/client";
import { mdiArrowLeft, mdiLinkVariantOff, mdiLockOpenOutline, mdiTuneVariant } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { CopyLink } from "../sharing/CopyLink";
import { Centre } from "../ui/Centre";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { useNotice } from "../ui/notice";
import { PageHead } from "../ui/PageHead";
import { Sure } from "../ui/Sure";
import { AccessLog } from "./AccessLog";
import { ChangeTerms } from "./ChangeTerms";
import { opensStill } from "./opens-still";
import { ShareFacts } from "./ShareFacts";
import { SharedRecords } from "./SharedRecords";
import { TEXT } from "./text";
import { useLive } from "./use-live";
import { useName } from "./use-name";

/** One link: what it has come to, who came, and what its owner can do about it. */
export default function SharePage() {
  const { id = "" } = useParams();
  return <PageOf key={id} id={id} />;
}

function PageOf({ id }: { readonly id: string }) {
  const t = useText(TEXT);
  const { shares } = useVault().session;
  const { answer, failure, again } = useLive(() => shares.get(id).catch(missing));
  if (answer === "missing") {
    return (
      <Centre title={t.missingTitle} hint={t.missingHint}>
        <Back />
      </Centre>
    );
  }
  if (answer === undefined) {
    return failure === undefined ? (
      <Skeleton variant="rounded" height={240} />
    ) : (
      <Centre title={t.awayTitle} hint={failure}>
        <Button variant="contained" onClick={() => void again()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  return <OpenedPage share={answer} onChanged={again} />;
}

function missing(failure: unknown): "missing" {
  // What is no id at all is a mistyped address, too.
  if ((failure instanceof RefusedError && failure.type === "not-found") || failure instanceof TypeError) {
    return "missing";
  }
  throw failure;
}

function OpenedPage(props: { readonly share: OwnedShare; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const nameOf = useName();
  const { share, onChanged } = props;
  const isOver = share.endedAt !== null;
  return (
    <>
      <Back />
      <PageHead title={nameOf(share)}>{!isOver && <Deeds share={share} onChanged={onChanged} />}</PageHead>
      <Stack spacing={3} sx={{ maxWidth: 760 }}>
        {share.state === "locked" && <Locked share={share} onChanged={onChanged} />}
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <ShareFacts share={share} />
        </Card>
        {opensStill(share) && (
          <Part title={t.linkTitle}>
            <CopyLink link={share.link} />
          </Part>
        )}
        <AccessLog share={share} />
        <Part title={opensStill(share) ? t.recordsTitle : t.recordsEnded}>
          <SharedRecords share={share} />
        </Part>
      </Stack>
    </>
  );
}

function Back() {
  const t = useText(TEXT);
  return (
    <Button component={Link} to="/shares" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
      {t.back}
    </Button>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}

function Deeds({ share, onChanged }: { readonly share: OwnedShare; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { shares } = useVault().session;
  const [open, setOpen] = useState<"change" | "revoke">();
  const close = () => setOpen(undefined);
  return (
    <>
      <Button variant="outlined" startIcon={<Icon path={mdiTuneVariant} />} onClick={() => setOpen("change")}>
        {t.change}
      </Button>
      <Button color="error" startIcon={<Icon path={mdiLinkVariantOff} />} onClick={() => setOpen("revoke")}>
        {t.revoke}
      </Button>
      {open === "change" && <ChangeTerms share={share} onChanged={onChanged} onClose={close} />}
      <Sure
        open={open === "revoke"}
        title={t.revokeTitle}
        hint={t.revokeHint}
        yes={t.revoke}
        no={t.keep}
        onClose={close}
        onYes={async () => {
          await shares.revoke(share.id);
          tell({ sentence: t.revokedNow });
          await onChanged();
        }}
      />
    </>
  );
}

function Locked({ share, onChanged }: { readonly share: OwnedShare; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { shares } = useVault().session;
  const unlock = useTask(
    async () => {
      await shares.unlock(share.id);
      tell({ sentence: t.unlocked });
      await onChanged();
    },
    { "share-ended": t.hasEnded },
  );
  return (
    <Alert
      severity="warning"
      action={
        <Button
          color="inherit"
          startIcon={<Icon path={mdiLockOpenOutline} />}
          loading={unlock.busy}
          onClick={() => void unlock.run()}
        >
          {t.unlock}
        </Button>
      }
      sx={{ flexWrap: "wrap" }}
    >
      {t.lockedNotice}
      <Failure sentence={unlock.failure} />
    </Alert>
  );
}
