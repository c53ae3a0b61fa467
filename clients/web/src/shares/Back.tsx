import { mdiArrowLeft } from "@mdi/js";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** From one link to all of them. */
export function Back() {
  const t = useText(TEXT);
  return (
    <Button component={Link} to="/shares" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
      {t.back}
    </Button>
  );
}
