import { mdiAlertOctagonOutline, mdiCloudOffOutline, mdiKeyAlert, mdiLinkVariantOff, mdiLockOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useText } from "../language/language";
import { FAILURES, sayFailure } from "../sealwell/failures";
import { subscribeToLink, takenLink } from "../sealwell/taken-link";
import { arrive } from "../ui/arrive";
import { Centre } from "../ui/Centre";
import { Icon } from "../ui/Icon";
import { AtTheGate } from "./AtTheGate";
import { Shared } from "./Shared";
import { TEXT } from "./text";
import { Visiting } from "./visiting";

/** What a link leads to, for whoever has it. */
export default function Visit() {
  const link = useSyncExternalStore(subscribeToLink, takenLink);
  const visiting = useMemo(() => new Visiting(link), [link]);
  useEffect(() => {
    void visiting.ask();
  }, [visiting]);
  return <VisitSteps visiting={visiting} />;
}

function VisitSteps({ visiting }: { readonly visiting: Visiting }) {
  const t = useText(TEXT);
  const said = useText(FAILURES);
  const step = useSyncExternalStore(visiting.subscribe, visiting.current);
  useEffect(arrive, [step.is]);
  switch (step.is) {
    case "asking":
      return (
        <Box sx={{ display: "grid", placeItems: "center", minHeight: "50vh" }}>
          <CircularProgress aria-label={t.asking} />
        </Box>
      );
    case "gate":
      return <AtTheGate visiting={visiting} gate={step.gate} proven={step.proven} />;
    case "opened":
      return <Shared content={step.content} gate={step.gate} at={step.at} />;
    case "away":
      return (
        <Centre title={t.awayTitle} hint={sayFailure(step.failure, said)} icon={<Sign path={mdiCloudOffOutline} />}>
          <Button variant="contained" onClick={() => void visiting.ask()}>
            {t.retry}
          </Button>
        </Centre>
      );
    case "cut":
      return <Centre title={t.cutTitle} hint={t.cutHint} icon={<Sign path={mdiKeyAlert} />} />;
    case "closed":
      return <Centre title={t.closedTitle} hint={t.closedHint} icon={<Sign path={mdiLinkVariantOff} />} />;
    case "locked":
      return <Centre title={t.lockedTitle} hint={t.lockedHint} icon={<Sign path={mdiLockOutline} />} />;
    case "deceived":
      return <Centre title={t.deceivedTitle} hint={t.deceivedHint} icon={<Sign path={mdiAlertOctagonOutline} />} />;
  }
}

function Sign({ path }: { readonly path: string }) {
  return <Icon path={path} sx={{ fontSize: 48, color: "text.secondary" }} />;
}
