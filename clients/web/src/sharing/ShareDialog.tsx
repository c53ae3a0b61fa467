import Dialog from "@mui/material/Dialog";
import { useTheme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useId, useState } from "react";
import type { Entry } from "../sealwell/entry";
import { type MadeLink, Ready } from "./Ready";
import { ShareForm } from "./ShareForm";

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
  const [made, setMade] = useState<MadeLink>();
  const close = () => props.onClose(made !== undefined);
  return (
    <Dialog open onClose={close} fullScreen={fullScreen} fullWidth maxWidth="sm" aria-labelledby={id}>
      {made === undefined ? (
        <ShareForm headingId={id} entries={entries} title={props.title} onMade={setMade} onClose={close} />
      ) : (
        <Ready headingId={id} made={made} onClose={close} />
      )}
    </Dialog>
  );
}
