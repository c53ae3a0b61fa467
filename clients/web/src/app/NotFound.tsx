import Button from "@mui/material/Button";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { TEXT } from "./text";

export function NotFound() {
  const t = useText(TEXT);
  return (
    <Centre title={t.notFound} hint={t.notFoundHint}>
      <Button variant="contained" component={Link} to="/">
        {t.home}
      </Button>
    </Centre>
  );
}
