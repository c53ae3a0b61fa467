import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { CopyLink } from "./CopyLink";
import { TEXT } from "./text";

/** A link that has just been made. */
export interface MadeLink {
  readonly link: string;
  readonly withPassword: boolean;
  readonly withEmails: boolean;
}

/** The link, how to send it, and what it is. */
export function Ready(props: { readonly headingId: string; readonly made: MadeLink; readonly onClose: () => void }) {
  const t = useText(TEXT);
  const { link, withPassword, withEmails } = props.made;
  return (
    <>
      <DialogTitle id={props.headingId}>{t.readyTitle}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <CopyLink link={link} autoFocus />
          <Typography>{withPassword ? t.readyGuarded : t.readyHint}</Typography>
          {withPassword && <Alert severity="warning">{t.tellPassword}</Alert>}
          {withEmails && <Alert severity="info">{t.tellEmails}</Alert>}
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
