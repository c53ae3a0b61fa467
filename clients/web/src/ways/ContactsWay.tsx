import Button from "@mui/material/Button";
import type { Circle } from "@sealwell/client";
import { Link } from "react-router";
import { useText } from "../language/language";
import { TEXT } from "./text";
import { WayCard } from "./WayCard";

/** People who give the key back together. */
export function ContactsWay({ circle }: { readonly circle: Circle }) {
  const t = useText(TEXT);
  const { set, health, helpers, contacts } = circle;
  const state =
    set === undefined
      ? contacts.length === 0
        ? t.contactsMissing
        : t.contactsBegun
      : health === "broken"
        ? t.contactsBroken
        : t.contactsReady(set.needed, helpers);
  return (
    <WayCard title={t.contacts} state={state}>
      <Button component={Link} to="/account/contacts" variant={set === undefined ? "contained" : "outlined"}>
        {contacts.length === 0 ? t.inviteContacts : t.toContacts}
      </Button>
    </WayCard>
  );
}
