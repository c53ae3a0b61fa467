import Link from "@mui/material/Link";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** For whoever comes by keyboard: past the navigation. Out of sight until it is reached. */
export function SkipLink() {
  const t = useText(TEXT);
  return (
    <Link
      href="#content"
      sx={{
        position: "absolute",
        left: 8,
        top: -100,
        zIndex: "tooltip",
        bgcolor: "background.paper",
        p: 1.5,
        borderRadius: 1,
        "&:focus": { top: 8 },
      }}
    >
      {t.skip}
    </Link>
  );
}
