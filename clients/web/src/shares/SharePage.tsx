import type { OwnedShare } from "@sealwell/client";
import { mdiLockOpenOutline, mdiTuneVariant } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useParams } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { CopyLink } from "../sharing/CopyLink";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { useNotice } from "../ui/notice";
import { PageHead } from "../ui/PageHead";
import { AccessLog } from "./AccessLog";
import { opensStill } from "./any-link";
import { Back } from "./Back";
import { ChangeTerms } from "./ChangeTerms";
import { LoadedLink } from "./LoadedLink";
import { Part } from "./Part";
import { Revoke } from "./Revoke";
import { ShareFacts } from "./ShareFacts";
import { SharedRecords } from "./SharedRecords";
import { TEXT } from "./text";
import { useName } from "./use-name";

/** One link: what it has come to, who came, and what its owner can do about it. */
export default function SharePage() {
  const { id = "" } = useParams();
  const { shares } = useVault().session;
  return (
    <LoadedLink key={id} load={() => shares.get(id)}>
      {(share, onChanged) => <OpenedPage share={share} onChanged={onChanged} />}
    </LoadedLink>
  );
}

function OpenedPage(props: { readonly share: OwnedShare; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const nameOf = useName();
  const { shares } = useVault().session;
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
        <AccessLog count={share.accesses} read={() => shares.accesses(share.id)} />
        <Part title={opensStill(share) ? t.recordsTitle : t.recordsEnded}>
          <SharedRecords records={share.records} />
        </Part>
      </Stack>
    </>
  );
}

function Deeds({ share, onChanged }: { readonly share: OwnedShare; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const { shares } = useVault().session;
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<Icon path={mdiTuneVariant} />} onClick={() => setChanging(true)}>
        {t.change}
      </Button>
      {changing && <ChangeTerms share={share} onChanged={onChanged} onClose={() => setChanging(false)} />}
      <Revoke hint={t.revokeHint} revoke={() => shares.revoke(share.id)} onChanged={onChanged} />
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
