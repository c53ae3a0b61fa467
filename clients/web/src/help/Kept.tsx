import { mdiChevronDown } from "@mdi/js";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Typography from "@mui/material/Typography";
import type { KeptSheet } from "@sealwell/client";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { SheetPaper } from "../ways/SheetPaper";
import { TEXT } from "./text";

/** A sheet that one keeps for somebody, folded until they ask for it. */
export function Kept({ sheet }: { readonly sheet: KeptSheet }) {
  const t = useText(TEXT);
  return (
    <Accordion
      variant="outlined"
      disableGutters
      slotProps={{ transition: { unmountOnExit: true } }}
      sx={{ mt: 2, "@media print": { border: "none" } }}
    >
      <AccordionSummary expandIcon={<Icon path={mdiChevronDown} />}>{t.kept}</AccordionSummary>
      <AccordionDetails>
        <Typography sx={{ mb: 2, displayPrint: "none" }}>{t.keptHint}</Typography>
        <SheetPaper {...sheet} />
      </AccordionDetails>
    </Accordion>
  );
}
