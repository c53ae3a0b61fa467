import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** What a link for apps of others does not keep, and the way to one that does. */
export function Weaker({ onSealwell }: { readonly onSealwell: () => void }) {
  const t = useText(TEXT);
  return (
    <Alert severity="warning" sx={{ alignItems: "flex-start" }}>
      <AlertTitle>{t.weakerTitle}</AlertTitle>
      {t.weakerAdvice}
      <Box component="ul" sx={{ pl: 2.5, my: 1, "& li": { mb: 0.5 } }}>
        {[t.weakerKey, t.weakerPasscode, t.weakerPlace, t.weakerCount].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
      <Button color="inherit" variant="outlined" size="small" onClick={onSealwell}>
        {t.ratherSealwell}
      </Button>
    </Alert>
  );
}
