import { mdiFileUploadOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { type DragEvent, useRef, useState } from "react";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** Where a file is dropped, or chosen by whoever does not drag. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }) {
  const t = useText(TEXT);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) {
      onFile(file);
    }
  };
  const hover = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <Box
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files);
      }}
      sx={{
        border: "2px dashed",
        borderColor: over ? "primary.main" : "divider",
        bgcolor: over ? "primary.light" : "transparent",
        borderRadius: 2,
        p: { xs: 3, sm: 5 },
        textAlign: "center",
      }}
    >
      <Icon path={mdiFileUploadOutline} color="primary" sx={{ fontSize: 40 }} />
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t.drop}
      </Typography>
      <Button variant="contained" onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,application/fhir+json"
        hidden
        aria-label={t.choose}
        onChange={(event) => {
          take(event.target.files);
          // The same file again is a change too.
          event.target.value = "";
        }}
      />
    </Box>
  );
}
