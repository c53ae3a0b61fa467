import { type ImportReport, NotABundleError } from "@sealwell/client";
import Alert from "@mui/material/Alert";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { DropZone } from "./DropZone";
import { ImportProgress } from "./ImportProgress";
import { Report } from "./Report";
import { TEXT } from "./text";

/** From a file to records: chosen, followed or cancelled, reported. */
export function Import() {
  const t = useText(TEXT);
  const vault = useVault();
  const [outcome, setOutcome] = useState<ImportReport | "cancelled" | "not-a-bundle">();
  const bring = useTask(async (task, file: File) => {
    setOutcome(undefined);
    try {
      setOutcome(await vault.session.importFhir(file, task));
    } catch (error) {
      if (task.signal?.aborted === true) {
        setOutcome("cancelled");
      } else if (error instanceof NotABundleError) {
        setOutcome("not-a-bundle");
      } else {
        throw error;
      }
    } finally {
      await vault.catchUp();
    }
  });
  return (
    <section aria-label={t.importTitle}>
      <Typography variant="h2">{t.importTitle}</Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t.importLead}
      </Typography>
      <Card sx={{ p: { xs: 2, sm: 3 } }}>
        <Stack spacing={2}>
          {bring.busy ? (
            <ImportProgress progress={bring.progress} onCancel={bring.cancel} />
          ) : (
            <DropZone onFile={(file) => void bring.run(file)} />
          )}
          <Failure sentence={bring.failure} />
          {outcome === "cancelled" && <Alert severity="info">{t.cancelled}</Alert>}
          {outcome === "not-a-bundle" && <Failure sentence={t.notABundle} />}
          {typeof outcome === "object" && <Report report={outcome} />}
        </Stack>
      </Card>
    </section>
  );
}
