import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { Circle } from "@sealwell/client";
import { Link } from "react-router";
import { useFormat, useText } from "../language/language";
import { TEXT } from "./text";
import { WayCard } from "./WayCard";

/** People who give the key back together. */
export function ContactsWay({ circle }: { readonly circle: Circle }) {
  const t = useText(TEXT);
  const format = useFormat();
  const { set, health, helpers, contacts, rehearsal } = circle;
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
      {rehearsal !== undefined && (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t.contactsRehearsed(format.date(rehearsal.askedAt), rehearsal.proved, rehearsal.results.length)}
        </Typography>
      )}
      <Button component={Link} to="/account/contacts" variant={set === undefined ? "contained" : "outlined"}>
        {contacts.length === 0 ? t.inviteContacts : t.toContacts}
      </Button>
      {set !== undefined && (
        <Button component={Link} to="/account/contacts#rehearsal">
          {t.rehearseContacts}
        </Button>
      )}
    </WayCard>
  );
}
