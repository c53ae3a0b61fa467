import { mdiPlus } from "@mdi/js";
import Button from "@mui/material/Button";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { Link } from "react-router";
import { KindIcon } from "../kinds/icons";
import { WRITTEN_KINDS } from "../kinds/kinds";
import { useLanguage, useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** Begins a record of a kind. */
export function AddRecord() {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button
        variant="contained"
        startIcon={<Icon path={mdiPlus} />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.add}
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {WRITTEN_KINDS.map((kind) => (
          <MenuItem key={kind.name} component={Link} to={`/records/new/${kind.name}`} onClick={close}>
            <ListItemIcon>
              <KindIcon kind={kind} />
            </ListItemIcon>
            {kind.label[language]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
