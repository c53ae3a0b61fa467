import type { Gate } from "@sealwell/client";
import { mdiShieldLockOutline } from "@mdi/js";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { Narrow } from "../ui/Narrow";
import { AddressStep } from "./AddressStep";
import { OpenStep } from "./OpenStep";
import { TEXT } from "./text";
import type { Visiting } from "./visiting";

/** In front of what is shared: what it asks for, and a button. Nothing opens by itself, for machines look at links, too. */
export function AtTheGate(props: { readonly visiting: Visiting; readonly gate: Gate; readonly proven: boolean }) {
  const t = useText(TEXT);
  const { dateTime } = useFormat();
  const { visiting, gate, proven } = props;
  return (
    <Narrow title={t.title} lead={t.lead}>
      {gate.needsEmail && !proven ? (
        <AddressStep visiting={visiting} />
      ) : (
        <OpenStep visiting={visiting} gate={gate} proven={proven} />
      )}
      <Typography variant="body2" color="textSecondary">
        {t.validUntil(dateTime(gate.expiresAt))} {gate.opensLeft !== null && t.opensLeft(gate.opensLeft)}
      </Typography>
      <Stack direction="row" spacing={1.5} sx={{ color: "text.secondary" }}>
        <Icon path={mdiShieldLockOutline} fontSize="small" />
        <Typography variant="body2">{t.sealed}</Typography>
      </Stack>
    </Narrow>
  );
}
