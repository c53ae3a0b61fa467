import Box from "@mui/material/Box";
import CircularProgress from "@mui/material/CircularProgress";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** While a page of the app is fetched. */
export function Loading() {
  const t = useText(TEXT);
  return (
    <Box sx={{ display: "grid", placeItems: "center", minHeight: "40vh" }}>
      <CircularProgress aria-label={t.loading} />
    </Box>
  );
}
