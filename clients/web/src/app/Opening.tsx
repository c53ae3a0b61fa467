import type { Progress } from "@sealwell/client";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { FAILURES, sayFailure } from "../sealwell/failures";
import { useVault, useVaultView } from "../sealwell/use-vault";
import { Centre } from "../ui/Centre";
import { TEXT } from "./text";

/** While the vault is read for the first time. */
export function Opening({ progress }: { readonly progress: Progress | "begun" }) {
  const t = useText(TEXT);
  const said = useText(FAILURES);
  const vault = useVault();
  const failure = useVaultView("failure");
  if (failure !== undefined) {
    return (
      <Centre title={t.notOpened} hint={sayFailure(failure, said)}>
        <Button variant="contained" onClick={() => void vault.read()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  const part = progress === "begun" || progress.all < 2 ? undefined : (100 * progress.done) / progress.all;
  return (
    <Box sx={{ maxWidth: 320, mx: "auto", mt: "18vh", textAlign: "center" }} role="status">
      <Typography sx={{ mb: 2 }}>{t.opening}</Typography>
      <LinearProgress
        aria-label={t.opening}
        {...(part === undefined ? {} : { variant: "determinate" as const, value: part })}
      />
    </Box>
  );
}
