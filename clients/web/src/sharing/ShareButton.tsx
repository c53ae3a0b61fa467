import { mdiShareVariantOutline } from "@mdi/js";
import Button, { type ButtonProps } from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

const ShareDialog = lazy(() => import("./ShareDialog"));

/** The way to a link to these records, wherever they are shown. `title` is what is offered as the link's heading. */
export function ShareButton(props: {
  readonly entries: readonly Entry[];
  readonly title: string;
  readonly variant?: ButtonProps["variant"];
  readonly onShared?: () => void;
}) {
  const t = useText(TEXT);
  const [open, setOpen] = useState(false);
  const { entries, title, variant = "outlined", onShared } = props;
  return (
    <>
      <Button
        variant={variant}
        startIcon={<Icon path={mdiShareVariantOutline} />}
        disabled={entries.length === 0}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t.share}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ShareDialog
            entries={entries}
            title={title}
            onClose={(shared) => {
              setOpen(false);
              if (shared) {
                onShared?.();
              }
            }}
          />
        </Suspense>
      )}
    </>
  );
}
