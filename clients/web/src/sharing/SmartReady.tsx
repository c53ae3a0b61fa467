import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { CopyLink } from "./CopyLink";
import { ScannableLink } from "./ScannableLink";
import { TEXT } from "./text";

/** A SMART Health Link that has just been made. */
export interface MadeSmartLink {
  readonly link: string;
  readonly withPasscode: boolean;
}

/** The link, to be scanned or sent, and what it is. */
export function SmartReady(props: {
  readonly headingId: string;
  readonly made: MadeSmartLink;
  readonly onClose: () => void;
}) {
  const t = useText(TEXT);
  const { link, withPasscode } = props.made;
  return (
    <>
      <DialogTitle id={props.headingId}>{t.smartReadyTitle}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <ScannableLink link={link} />
          <CopyLink link={link} autoFocus />
          <Typography>{t.smartReadyHint}</Typography>
          {withPasscode && <Alert severity="warning">{t.tellPasscode}</Alert>}
          <Typography variant="body2" color="textSecondary">
            {t.manage}
          </Typography>
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={props.onClose}>
          {t.done}
        </Button>
      </DialogActions>
    </>
  );
}
