import { mdiArrowLeft } from "@mdi/js";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Circle } from "@sealwell/client";
import { useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { Arranging } from "./Arranging";
import { ContactLine } from "./ContactLine";
import { InviteForm } from "./InviteForm";
import { Rehearsing } from "./Rehearsing";
import { RunningRequest } from "./RunningRequest";
import { TEXT } from "./text";

/** Whom an account's owner trusts to help them back in. */
export default function Contacts() {
  const t = useText(TEXT);
  const { contacts } = useVault().session;
  const asked = useAsked(() => contacts.circle());
  const [changed, setChanged] = useState<Circle>();
  const circle = changed ?? asked.answer;
  const readAgain = async () => setChanged(await contacts.circle());
  return (
    <>
      <Button component={Link} to="/account/ways" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
        {t.toWays}
      </Button>
      <PageHead title={t.title} lead={t.lead} />
      <Failure sentence={asked.failure} />
      {circle === undefined ? (
        asked.failure === undefined && <Skeleton variant="rounded" height={220} sx={{ maxWidth: 680 }} />
      ) : (
        <Stack spacing={3} sx={{ maxWidth: 680 }}>
          <RunningRequest circle={circle} onRejected={readAgain} />
          {circle.contacts.length === 0 ? (
            <Typography color="textSecondary">{t.empty}</Typography>
          ) : (
            <Stack component="ul" spacing={2} sx={{ p: 0, m: 0, listStyle: "none" }}>
              {circle.contacts.map((contact) => (
                <ContactLine key={contact.id} contact={contact} onChanged={setChanged} />
              ))}
            </Stack>
          )}
          <InviteForm onInvited={readAgain} />
          <Rehearsing circle={circle} onChanged={setChanged} />
          {circle.contacts.length > 0 && <Arranging circle={circle} onChanged={setChanged} />}
        </Stack>
      )}
    </>
  );
}
