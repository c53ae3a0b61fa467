import type { Progress } from "@sealwell/client";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** How far an import is, and the way out of it. */
export function ImportProgress(props: { readonly progress: Progress | undefined; readonly onCancel: () => void }) {
  const t = useText(TEXT);
  const { progress } = props;
  const known = progress !== undefined && progress.stage === "importing" && progress.all > 1;
  const said = known ? t.importing(progress.done, progress.all) : t.reading;
  return (
    <Stack spacing={2}>
      <LinearProgress
        aria-label={said}
        {...(known ? { variant: "determinate" as const, value: (100 * progress.done) / progress.all } : {})}
      />
      <Stack direction="row" sx={{ alignItems: "center", justifyContent: "space-between" }}>
        <Typography role="status">{said}</Typography>
        <Button onClick={props.onCancel}>{t.cancel}</Button>
      </Stack>
    </Stack>
  );
}
