import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault, useVaultView } from "../sealwell/use-vault";
import { TEXT } from "./text";

/** What a person should know about the state of things; nothing while all is well. */
export function Status() {
  const t = useText(TEXT);
  const vault = useVault();
  const offline = useVaultView("offline");
  const waiting = useVaultView("waiting");
  const conflicts = useVaultView("conflicts");
  const again = useTask(() => vault.catchUp());
  return (
    <Stack spacing={1} sx={{ mb: offline || conflicts.length > 0 ? 2 : 0 }} role="status">
      {offline && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" disabled={again.busy} onClick={() => void again.run()}>
              {t.retry}
            </Button>
          }
        >
          {t.offline} {waiting > 0 && t.waiting(waiting)}
        </Alert>
      )}
      {conflicts.length > 0 && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" component={Link} to="/conflicts">
              {t.resolve}
            </Button>
          }
        >
          {t.conflicts(conflicts.length)}
        </Alert>
      )}
    </Stack>
  );
}
