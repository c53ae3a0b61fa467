import { mdiCheck, mdiContentCopy, mdiShareVariantOutline } from "@mdi/js";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useRef, useState } from "react";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** A link to be copied, or to be given to another app where the device can do that. */
export function CopyLink({ link, autoFocus = false }: { readonly link: string; readonly autoFocus?: boolean }) {
  const t = useText(TEXT);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<"yes" | "no">();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setCopied("yes");
    } catch {
      field.current?.select();
      setCopied("no");
    }
  }

  return (
    <Stack spacing={1}>
      <TextField
        label={t.link}
        value={link}
        inputRef={field}
        onFocus={() => field.current?.select()}
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false }, input: { sx: { fontFamily: "monospace" } } }}
      />
      <Stack direction="row" spacing={1}>
        <Button
          variant="contained"
          autoFocus={autoFocus}
          startIcon={<Icon path={copied === "yes" ? mdiCheck : mdiContentCopy} />}
          onClick={() => void copy()}
        >
          {copied === "yes" ? t.copied : t.copy}
        </Button>
        {typeof navigator.share === "function" && (
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiShareVariantOutline} />}
            // Who thinks better of it has not failed at anything.
            onClick={() => void navigator.share(sharedAs(link)).catch(() => undefined)}
          >
            {t.send}
          </Button>
        )}
      </Stack>
      <Typography variant="body2" role="status" sx={{ "&:empty": { display: "none" } }}>
        {copied === "no" ? t.notCopied : ""}
      </Typography>
    </Stack>
  );
}

/** Browsers share addresses of the web only; any other is a text to them. */
function sharedAs(link: string): ShareData {
  return /^https?:/.test(link) ? { url: link } : { text: link };
}
