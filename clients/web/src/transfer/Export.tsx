import Button from "@mui/material/Button";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import type { Work } from "../sealwell/use-work";
import { useVault } from "../sealwell/use-vault";
import { toDateInput } from "../fhir/time";
import { Failure } from "../ui/Failure";
import { saveFile } from "../ui/save-file";
import { TEXT } from "./text";

/** The whole vault as a file, readable or sealed. */
export function Export() {
  const t = useText(TEXT);
  const { session } = useVault();
  const [leftOut, setLeftOut] = useState(0);
  const bundle = useTask(async (task) => {
    const exported = await session.exportFhir(task);
    setLeftOut(exported.leftOut.length);
    saveFile(`sealwell-${toDateInput(new Date())}.fhir.json`, exported.bundle);
  });
  const sealed = useTask(async (task) =>
    saveFile(`sealwell-${toDateInput(new Date())}.sealed.json`, await session.exportSealed(task)),
  );
  return (
    <section aria-label={t.exportTitle}>
      <Typography variant="h2">{t.exportTitle}</Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t.exportLead}
      </Typography>
      <Stack spacing={1.5}>
        <Way title={t.exportBundle} hint={t.exportBundleHint} task={bundle} />
        {leftOut > 0 && <Alert severity="info">{t.leftOut(leftOut)}</Alert>}
        <Way title={t.exportSealed} hint={t.exportSealedHint} task={sealed} />
      </Stack>
    </section>
  );
}

function Way(props: { readonly title: string; readonly hint: string; readonly task: Work }) {
  const t = useText(TEXT);
  const { title, hint, task } = props;
  return (
    <Card sx={{ p: 2 }}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ alignItems: { sm: "center" } }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h3">{title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {hint}
          </Typography>
        </Box>
        <Button
          variant="outlined"
          loading={task.busy}
          onClick={() => void task.run()}
          aria-label={`${t.save}: ${title}`}
        >
          {t.save}
        </Button>
      </Stack>
      <Failure sentence={task.failure} />
    </Card>
  );
}
