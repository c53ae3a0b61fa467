import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useDoor } from "../sealwell/use-door";
import { Sure } from "../ui/Sure";
import { Section } from "./Section";
import { TEXT } from "./text";

/** The end of the account. */
export function Deletion() {
  const t = useText(TEXT);
  const door = useDoor();
  const [asking, setAsking] = useState(false);
  return (
    <Section title={t.danger}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t.dangerHint}
      </Typography>
      <Button color="error" variant="outlined" onClick={() => setAsking(true)}>
        {t.danger}
      </Button>
      <Sure
        open={asking}
        title={t.deleteTitle}
        hint={t.deleteHint}
        yes={t.deleteYes}
        no={t.cancel}
        onYes={() => door.deleteAccount()}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
