import Button from "@mui/material/Button";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { TEXT } from "./text";

/** Instead of a record that is not there. */
export function Missing() {
  const t = useText(TEXT);
  return (
    <Centre title={t.noneTitle} hint={t.historyDeletion}>
      <Button variant="contained" component={Link} to="/records">
        {t.toRecords}
      </Button>
    </Centre>
  );
}
