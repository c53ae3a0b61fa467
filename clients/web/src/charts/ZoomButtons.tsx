import { mdiChevronLeft, mdiChevronRight, mdiMagnifyMinusOutline, mdiMagnifyPlusOutline } from "@mdi/js";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";
import { shifted, type Window, zoomed } from "../plot/window";

/** Nearer, farther, earlier, later. */
export function ZoomButtons(props: {
  readonly window: Window;
  readonly all: Window;
  readonly onChange: (window: Window) => void;
}) {
  const t = useText(TEXT);
  const { window, all, onChange } = props;
  return (
    <Box sx={{ ml: "auto", whiteSpace: "nowrap" }}>
      <IconButton
        aria-label={t.earlier}
        disabled={window.from <= all.from}
        onClick={() => onChange(shifted(window, all, -0.5))}
      >
        <Icon path={mdiChevronLeft} />
      </IconButton>
      <IconButton
        aria-label={t.later}
        disabled={window.to >= all.to}
        onClick={() => onChange(shifted(window, all, 0.5))}
      >
        <Icon path={mdiChevronRight} />
      </IconButton>
      <IconButton aria-label={t.zoomIn} onClick={() => onChange(zoomed(window, all, 0.5))}>
        <Icon path={mdiMagnifyPlusOutline} />
      </IconButton>
      <IconButton
        aria-label={t.zoomOut}
        disabled={window.from <= all.from && window.to >= all.to}
        onClick={() => onChange(zoomed(window, all, 2))}
      >
        <Icon path={mdiMagnifyMinusOutline} />
      </IconButton>
    </Box>
  );
}
