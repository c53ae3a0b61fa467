import Button from "@mui/material/Button";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import type { TrustedContact } from "@sealwell/client";
import { useState } from "react";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** Gives a sheet to one of the contacts who are confirmed. */
export function GiveSheet(props: {
  readonly contacts: readonly TrustedContact[];
  readonly onGive: (contact: TrustedContact) => void;
}) {
  const t = useText(TEXT);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = () => setAnchor(undefined);
  return (
    <>
      <Button size="small" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t.giveSheet}
      </Button>
      <Menu anchorEl={anchor ?? null} open={anchor !== undefined} onClose={close}>
        {props.contacts.map((contact) => (
          <MenuItem
            key={contact.id}
            onClick={() => {
              close();
              props.onGive(contact);
            }}
          >
            {contact.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
