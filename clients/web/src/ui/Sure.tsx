import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogContentText from "@mui/material/DialogContentText";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { useTask } from "../sealwell/use-task";
import { Failure } from "./Failure";

/** Asks before something that cannot be undone. */
export function Sure(props: {
  readonly open: boolean;
  readonly title: string;
  readonly hint: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const id = useId();
  const act = useTask(async () => {
    await props.onYes();
    props.onClose();
  });
  return (
    <Dialog open={props.open} onClose={props.onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{props.title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{props.hint}</DialogContentText>
        <Failure sentence={act.failure} />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.onClose}>{props.no}</Button>
        <Button color="error" variant="contained" loading={act.busy} onClick={() => void act.run()}>
          {props.yes}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
