import { mdiCircleHalfFull } from "@mdi/js";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useColorScheme } from "@mui/material/styles";
import Tooltip from "@mui/material/Tooltip";
import { useState } from "react";
import { useLanguage, useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { TEXT } from "./text";

/** Language and appearance: everywhere, because nobody should have to log in to read. */
export function Preferences() {
  const t = useText(TEXT);
  const { language, speakIn } = useLanguage();
  const other = language === "de" ? "en" : "de";
  return (
    <>
      <Button color="inherit" lang={other} onClick={() => speakIn(other)}>
        {t.otherLanguage}
      </Button>
      <Appearance />
    </>
  );
}

function Appearance() {
  const t = useText(TEXT);
  const { mode, setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Tooltip title={t.appearance}>
        <IconButton
          color="inherit"
          aria-label={t.appearance}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon path={mdiCircleHalfFull} />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {(["light", "dark", "system"] as const).map((choice) => (
          <MenuItem
            key={choice}
            selected={mode === choice}
            onClick={() => {
              setMode(choice);
              close();
            }}
          >
            {t[choice]}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
