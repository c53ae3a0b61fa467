import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { isAskedFor, readPlan, waysThatWork } from "./plan";
import { TEXT } from "./text";

/** Vaults whose owners have said "later": until they log in again. */
const LATER = new WeakSet<object>();

/** The health of the plan, looked at once after the login: a recovery that runs is told to its owner, and one way back is not many. */
export function WaysHint() {
  const t = useText(TEXT);
  const vault = useVault();
  const { session } = vault;
  const [later, setLater] = useState(LATER.has(vault));
  const { answer } = useAsked(async () => (later ? undefined : readPlan(session)));
  if (later || answer === undefined) {
    return null;
  }
  if (isAskedFor(answer.circle)) {
    return (
      <Alert
        severity="error"
        role="alert"
        sx={{ mt: 4, alignItems: "center" }}
        action={
          <Button component={Link} to="/account/contacts" size="small" color="inherit">
            {t.toContacts}
          </Button>
        }
      >
        {t.running}
      </Alert>
    );
  }
  if (waysThatWork(answer) > 1) {
    return null;
  }
  const notNow = () => {
    LATER.add(vault);
    setLater(true);
  };
  return (
    <Alert
      severity="info"
      sx={{ mt: 4, alignItems: "center" }}
      action={
        <>
          <Button component={Link} to="/account/ways" size="small" color="inherit">
            {t.title}
          </Button>
          <Button size="small" color="inherit" onClick={notNow}>
            {t.later}
          </Button>
        </>
      }
    >
      {waysThatWork(answer) === 0 ? t.none : t.one}
    </Alert>
  );
}
