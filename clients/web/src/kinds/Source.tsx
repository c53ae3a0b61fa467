import { mdiChevronDown } from "@mdi/js";
import Accordion from "@mui/material/Accordion";
import AccordionDetails from "@mui/material/AccordionDetails";
import AccordionSummary from "@mui/material/AccordionSummary";
import Box from "@mui/material/Box";
import type { Resource } from "../fhir/reading";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** The resource itself, for those who want to see it. */
export function Source({ resource }: { readonly resource: Resource }) {
  const t = useText(TEXT);
  return (
    <Accordion variant="outlined" disableGutters slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<Icon path={mdiChevronDown} />}>{t.source}</AccordionSummary>
      <AccordionDetails>
        {/* It scrolls, so it must be reachable by keyboard. */}
        {}
        <Box component="pre" tabIndex={0} aria-label={t.source} sx={{ m: 0, overflow: "auto", fontSize: "0.8rem" }}>
          {JSON.stringify(resource, undefined, 2)}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}
