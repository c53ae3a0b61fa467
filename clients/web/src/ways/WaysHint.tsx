import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { TEXT } from "./text";

/** Vaults whose owners have said "later": until they log in again. */
const LATER = new WeakSet<object>();

/** For who has the phrase alone, and no kit. Whether there is one is asked once, and not said when it cannot be. */
export function WaysHint() {
  const t = useText(TEXT);
  const vault = useVault();
  const { session } = vault;
  const [later, setLater] = useState(LATER.has(vault));
  const { answer } = useAsked(async () => (later ? undefined : { kit: await session.recoveryKit.state() }));
  if (later || answer === undefined || answer.kit !== undefined) {
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
      {t.one}
    </Alert>
  );
}
