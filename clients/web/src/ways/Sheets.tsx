import { mdiPrinterOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import GlobalStyles from "@mui/material/GlobalStyles";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { TrustedContact } from "@sealwell/client";
import { useState } from "react";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { GiveSheet } from "./GiveSheet";
import { SheetPaper } from "./SheetPaper";
import { TEXT } from "./text";

/** Each sheet is a page of its own, with nothing else on it. */
const ON_PAPER = {
  "@media print": { "header, nav": { display: "none !important" }, main: { padding: "0 !important" } },
};

/** The sheets, shown once. */
export function Sheets(props: {
  readonly sheets: readonly string[];
  readonly needed: number;
  readonly onDone: () => void;
}) {
  const t = useText(TEXT);
  const [understood, setUnderstood] = useState(false);
  const [mailed, setMailed] = useState<string>();
  const [given, setGiven] = useState<{ readonly words: string; readonly label: string }>();
  const { recoveryKit, contacts } = useVault().session;
  const asked = useAsked(async () => (await contacts.circle()).contacts.filter(canKeep));
  const mail = useTask(
    async (_task, words: string) => {
      await recoveryKit.mailSheet(words);
      setMailed(words);
    },
    { "sheet-mailed": t.sheetMailedBefore },
  );
  const give = useTask(
    async (_task, contact: TrustedContact, words: string) => {
      await contacts.giveSheet(contact, words);
      setGiven({ words, label: contact.label });
    },
    { "guardian-conflict": t.sheetRefused },
  );
  const keepers = given !== undefined || give.busy ? [] : (asked.answer ?? []);
  const { sheets, needed } = props;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <GlobalStyles styles={ON_PAPER} />
      <Box sx={{ displayPrint: "none" }}>
        <PageHead title={t.sheetsTitle} lead={t.sheetsLead}>
          <Button variant="contained" startIcon={<Icon path={mdiPrinterOutline} />} onClick={() => print()}>
            {t.print}
          </Button>
        </PageHead>
      </Box>
      <Failure sentence={mail.failure ?? give.failure} />
      <Stack spacing={3}>
        {sheets.map((words, i) => (
          <SheetPaper key={words} words={words} number={i + 1} count={sheets.length} needed={needed}>
            {/* It stays as long as the sheet is shown: where each is will be wanted when the next is put away. */}
            <Typography role="status" variant="body2">
              {mailed === words && t.sheetMailed} {given?.words === words && t.sheetGiven(given.label)}
            </Typography>
            {mailed === undefined && !mail.busy && (
              <Button size="small" onClick={() => void mail.run(words)}>
                {t.mailSheet}
              </Button>
            )}
            {keepers.length > 0 && <GiveSheet contacts={keepers} onGive={(contact) => void give.run(contact, words)} />}
          </SheetPaper>
        ))}
        <Stack
          component="form"
          spacing={2}
          sx={{ displayPrint: "none" }}
          onSubmit={(event) => {
            event.preventDefault();
            props.onDone();
          }}
        >
          <FormControlLabel
            sx={{ alignItems: "flex-start" }}
            control={
              <Checkbox required checked={understood} onChange={(event) => setUnderstood(event.target.checked)} />
            }
            label={t.understood}
            slotProps={{ typography: { sx: { pt: 1 } } }}
          />
          <Button type="submit" variant="contained" size="large">
            {t.done}
          </Button>
        </Stack>
      </Stack>
    </Box>
  );
}

function canKeep({ state, changed }: TrustedContact): boolean {
  return state === "confirmed" && !changed;
}
