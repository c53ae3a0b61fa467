import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Circle, TrustedContact } from "@sealwell/client";
import { useState } from "react";
import { useFormat, useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { CompareWords } from "./CompareWords";
import { TEXT } from "./text";

const LIVING: readonly string[] = ["invited", "accepted", "confirmed"];

/** One contact, and what their owner can do next. */
export function ContactLine(props: { readonly contact: TrustedContact; readonly onChanged: (circle: Circle) => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { contacts } = useVault().session;
  const [comparing, setComparing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { contact } = props;
  const toCompare = contact.words !== undefined && (contact.state === "accepted" || contact.changed);
  const remove = async () => {
    props.onChanged(await contacts.remove(contact.id));
    tell({ sentence: t.removed });
  };
  return (
    <Card component="li" aria-label={contact.label} sx={{ p: 2 }}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ alignItems: { sm: "center" } }}>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>{contact.label}</Typography>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {contact.email}
          </Typography>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            <Standing contact={contact} />
          </Typography>
          {contact.keepsSheet && <Typography variant="body2">{t.keepsSheet}</Typography>}
        </Box>
        {toCompare && (
          <Button variant="contained" onClick={() => setComparing(true)}>
            {t.compare}
          </Button>
        )}
        {LIVING.includes(contact.state) && (
          <Button color="error" onClick={() => setRemoving(true)}>
            {t.remove}
          </Button>
        )}
      </Stack>
      {comparing && contact.words !== undefined && (
        <CompareWords
          contact={contact}
          words={contact.words}
          onConfirmed={props.onChanged}
          onClose={() => setComparing(false)}
        />
      )}
      <Sure
        open={removing}
        title={t.removeTitle(contact.label)}
        hint={t.removeHint}
        yes={t.remove}
        no={t.cancel}
        onYes={remove}
        onClose={() => setRemoving(false)}
      />
    </Card>
  );
}

function Standing({ contact }: { readonly contact: TrustedContact }) {
  const t = useText(TEXT);
  const format = useFormat();
  switch (contact.state) {
    case "invited":
      return t.state_invited(format.date(contact.expiresAt));
    case "confirmed":
      return contact.changed ? t.state_changed : contact.holdsShare ? t.state_holds : t.state_confirmed;
    case "accepted":
    case "declined":
    case "left":
    case "gone":
    case "removed":
    case "expired":
      return t[`state_${contact.state}`];
  }
}
