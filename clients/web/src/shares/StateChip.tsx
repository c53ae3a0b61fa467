import type { ShareState } from "@sealwell/client";
import Chip from "@mui/material/Chip";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** What a share has come to. */
export function StateChip({ state }: { readonly state: ShareState }) {
  const t = useText(TEXT);
  const colour = state === "live" ? "success" : state === "locked" ? "warning" : "default";
  return <Chip size="small" variant="outlined" color={colour} label={t[state]} />;
}
