import Dialog from "@mui/material/Dialog";
import { useTheme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useId, useState } from "react";
import type { Entry } from "../sealwell/entry";
import { type MadeLink, Ready } from "./Ready";
import { ShareForm } from "./ShareForm";
import { SmartForm } from "./SmartForm";
import { type MadeSmartLink, SmartReady } from "./SmartReady";
import type { Way } from "./WayChoice";

/** From a choice of records to a link that can be sent. */
export default function ShareDialog(props: {
  readonly entries: readonly Entry[];
  readonly title: string;
  readonly onClose: (shared: boolean) => void;
}) {
  const id = useId();
  const fullScreen = useMediaQuery(useTheme().breakpoints.down("sm"));
  // As they were when the dialog was opened: what is previewed is what is sealed, whatever arrives meanwhile.
  const [entries] = useState(props.entries);
  const [way, setWay] = useState<Way>("sealwell");
  const [made, setMade] = useState<MadeLink>();
  const [madeSmart, setMadeSmart] = useState<MadeSmartLink>();
  const close = () => props.onClose(made !== undefined || madeSmart !== undefined);
  const form = { headingId: id, entries, title: props.title, onWay: setWay, onClose: close };
  return (
    <Dialog open onClose={close} fullScreen={fullScreen} fullWidth maxWidth="sm" aria-labelledby={id}>
      {made !== undefined ? (
        <Ready headingId={id} made={made} onClose={close} />
      ) : madeSmart !== undefined ? (
        <SmartReady headingId={id} made={madeSmart} onClose={close} />
      ) : way === "sealwell" ? (
        <ShareForm {...form} onMade={setMade} />
      ) : (
        <SmartForm {...form} onMade={setMadeSmart} />
      )}
    </Dialog>
  );
}
