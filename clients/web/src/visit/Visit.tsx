import { mdiCloudOffOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useText } from "../language/language";
import { FAILURES, sayFailure } from "../sealwell/failures";
import { subscribeToLink, takenLink } from "../sealwell/taken-link";
import { arrive } from "../ui/arrive";
import { Centre } from "../ui/Centre";
import { AtTheGate } from "./AtTheGate";
import { Ending } from "./Ending";
import { Shared } from "./Shared";
import { Sign } from "./Sign";
import { isSmart } from "./smart-visiting";
import { SmartVisit } from "./SmartVisit";
import { TEXT } from "./text";
import { Visiting } from "./visiting";

/** What a link leads to, for whoever has it. */
export default function Visit() {
  const link = useSyncExternalStore(subscribeToLink, takenLink);
  return isSmart(link) ? <SmartVisit key={link} link={link} /> : <ShareVisit link={link} />;
}

function ShareVisit({ link }: { readonly link: string | undefined }) {
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
      return <Shared content={step.content} isLimited={step.gate.opensLeft !== null} at={step.at} />;
    case "away":
      return (
        <Centre title={t.awayTitle} hint={sayFailure(step.failure, said)} icon={<Sign path={mdiCloudOffOutline} />}>
          <Button variant="contained" onClick={() => void visiting.ask()}>
            {t.retry}
          </Button>
        </Centre>
      );
    case "cut":
    case "closed":
    case "locked":
    case "deceived":
      return <Ending end={step.is} />;
  }
}
