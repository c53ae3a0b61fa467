import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Section } from "./Section";
import { TEXT } from "./text";

/** The way back after a lost password. */
export function Phrase() {
  const t = useText(TEXT);
  return (
    <Section title={t.phrase}>
      <Typography sx={{ mb: 1 }}>{t.phraseHint}</Typography>
      <Button component={Link} to="/account/phrase" variant="outlined">
        {t.replacePhrase}
      </Button>
    </Section>
  );
}
