import type { SharedContent } from "@sealwell/client";
import { mdiDownloadOutline, mdiPrinterOutline } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { toDateInput } from "../fhir/time";
import { useFormat, useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { saveFile } from "../ui/save-file";
import { bundleOf } from "./bundle";
import { Courses } from "./Courses";
import { KindTable } from "./KindTable";
import { PrintColours } from "./PrintColours";
import { entriesByKind } from "./shared-entry";
import { TEXT } from "./text";
import { usePrinting } from "./use-printing";

/** What was shared, to be read, printed and taken along. */
export function Shared(props: {
  readonly content: SharedContent;
  /** Whether opening it again uses something up. */
  readonly isLimited: boolean;
  readonly at: Date;
}) {
  const t = useText(TEXT);
  const format = useFormat();
  const printing = usePrinting();
  const { content, isLimited, at } = props;
  const byKind = useMemo(() => entriesByKind(content), [content]);
  const entries = useMemo(() => byKind.flatMap(([, some]) => some), [byKind]);
  const save = () =>
    saveFile(`sealwell-${toDateInput(at)}.fhir.json`, new Blob([bundleOf(content)], { type: "application/fhir+json" }));
  return (
    <>
      <PrintColours />
      <PageHead
        title={content.title.trim() || t.untitled}
        lead={`${t.count(entries.length)} · ${t.openedAt(format.dateTime(at))}`}
      >
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", displayPrint: "none" }}>
          <Button variant="outlined" startIcon={<Icon path={mdiPrinterOutline} />} onClick={() => print()}>
            {t.print}
          </Button>
          <Button variant="outlined" startIcon={<Icon path={mdiDownloadOutline} />} onClick={save}>
            {t.download}
          </Button>
        </Stack>
      </PageHead>
      {isLimited && (
        <Alert severity="info" sx={{ mb: 3, displayPrint: "none" }}>
          {t.staysOpen}
        </Alert>
      )}
      {entries.length === 0 && <Typography>{t.nothing}</Typography>}
      <Stack spacing={4}>
        <Courses entries={entries} all={printing} />
        {byKind.map(([kind, some]) => (
          <KindTable key={kind.name} kind={kind} entries={some} whole={printing} />
        ))}
      </Stack>
    </>
  );
}
