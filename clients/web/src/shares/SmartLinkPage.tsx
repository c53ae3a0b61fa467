import type { OwnedSmartLink } from "@sealwell/client";
import Alert from "@mui/material/Alert";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import { useParams } from "react-router";
import { useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { CopyLink } from "../sharing/CopyLink";
import { ScannableLink } from "../sharing/ScannableLink";
import { PageHead } from "../ui/PageHead";
import { AccessLog } from "./AccessLog";
import { opensStill } from "./any-link";
import { Back } from "./Back";
import { LoadedLink } from "./LoadedLink";
import { Part } from "./Part";
import { Revoke } from "./Revoke";
import { SharedRecords } from "./SharedRecords";
import { SmartFacts } from "./SmartFacts";
import { TEXT } from "./text";
import { useName } from "./use-name";

/** One SMART Health Link: to be shown again, looked after and taken back. What it asks of apps cannot be changed: it is in the link. */
export default function SmartLinkPage() {
  const { id = "" } = useParams();
  const { smartLinks } = useVault().session;
  return (
    <LoadedLink key={id} load={() => smartLinks.get(id)}>
      {(link, onChanged) => <OpenedPage link={link} onChanged={onChanged} />}
    </LoadedLink>
  );
}

function OpenedPage({ link, onChanged }: { readonly link: OwnedSmartLink; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const nameOf = useName();
  const { smartLinks } = useVault().session;
  const isOpen = opensStill(link);
  return (
    <>
      <Back />
      <PageHead title={nameOf(link)}>
        {isOpen && <Revoke hint={t.revokeSmartHint} revoke={() => smartLinks.revoke(link.id)} onChanged={onChanged} />}
      </PageHead>
      <Stack spacing={3} sx={{ maxWidth: 760 }}>
        {link.state === "locked" && <Alert severity="warning">{t.closedNotice}</Alert>}
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <SmartFacts link={link} />
        </Card>
        {isOpen && (
          <Part title={t.linkTitle}>
            <Stack spacing={2}>
              <ScannableLink link={link.link} />
              <CopyLink link={link.link} />
            </Stack>
          </Part>
        )}
        <AccessLog count={link.accesses} read={() => smartLinks.accesses(link.id)} isSmart />
        <Part title={isOpen ? t.recordsTitle : t.recordsEnded}>
          <SharedRecords records={link.records} />
        </Part>
      </Stack>
    </>
  );
}
