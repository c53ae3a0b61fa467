import { mdiPrinterOutline, mdiTrayArrowDown } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { Narrow } from "../ui/Narrow";
import { saveFile } from "../ui/save-file";
import { TEXT } from "./text";

/** The words, numbered. */
export function ShowWords(props: { readonly words: readonly string[]; readonly onWritten: () => void }) {
  const t = useText(TEXT);
  const save = () => {
    const lines = props.words.map((word, i) => `${String(i + 1).padStart(2)}  ${word}`);
    saveFile(t.file, new Blob([[t.fileHead, "", ...lines, ""].join("\n")], { type: "text/plain" }));
  };
  return (
    <Narrow title={t.title} lead={t.lead} wide>
      <Box
        component="ol"
        aria-label={t.words}
        sx={{
          display: "grid",
          gridTemplateColumns: { xs: "repeat(2, 1fr)", sm: "repeat(4, 1fr)" },
          gap: 1,
          p: 0,
          m: 0,
          listStyle: "none",
          minHeight: 264,
        }}
      >
        {props.words.map((word, i) => (
          <Box
            component="li"
            key={`${i}-${word}`}
            sx={{ bgcolor: "primary.light", borderRadius: 1.5, px: 1.5, py: 1, color: "text.primary", fontWeight: 600 }}
          >
            <Box component="span" sx={{ color: "text.secondary", fontWeight: 400, mr: 1, fontSize: "0.85rem" }}>
              {i + 1}
            </Box>
            {word}
          </Box>
        ))}
      </Box>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap", displayPrint: "none" }}>
        <Button variant="outlined" startIcon={<Icon path={mdiPrinterOutline} />} onClick={() => print()}>
          {t.print}
        </Button>
        <Button variant="outlined" startIcon={<Icon path={mdiTrayArrowDown} />} onClick={save}>
          {t.save}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={props.onWritten} disabled={props.words.length === 0}>
          {t.written}
        </Button>
      </Stack>
    </Narrow>
  );
}
