import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useDoor } from "../sealwell/use-door";
import { useVaultView } from "../sealwell/use-vault";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";

/** Leaving, here or everywhere. */
export function LogOut() {
  const t = useText(TEXT);
  const door = useDoor();
  const waiting = useVaultView("waiting");
  const [from, setFrom] = useState<"here" | "everywhere">();
  return (
    <>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", alignItems: "center" }}>
        <Button variant="outlined" onClick={() => setFrom("here")}>
          {t.logOut}
        </Button>
        <Button variant="outlined" onClick={() => setFrom("everywhere")}>
          {t.logOutEverywhere}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {t.logOutHint}
        </Typography>
      </Stack>
      <Sure
        open={from !== undefined}
        title={t.logOutTitle}
        hint={waiting > 0 ? t.waitingHint : t.logOutHint}
        yes={from === "everywhere" ? t.logOutEverywhere : t.logOut}
        no={t.cancel}
        onYes={() => door.logOut(from ?? "here")}
        onClose={() => setFrom(undefined)}
      />
    </>
  );
}
