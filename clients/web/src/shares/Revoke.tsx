import { mdiLinkVariantOff } from "@mdi/js";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";

/** Takes a link back, for whoever is sure. */
export function Revoke(props: {
  readonly hint: string;
  readonly revoke: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button color="error" startIcon={<Icon path={mdiLinkVariantOff} />} onClick={() => setAsked(true)}>
        {t.revoke}
      </Button>
      <Sure
        open={asked}
        title={t.revokeTitle}
        hint={props.hint}
        yes={t.revoke}
        no={t.keep}
        onClose={() => setAsked(false)}
        onYes={async () => {
          await props.revoke();
          tell({ sentence: t.revokedNow });
          await props.onChanged();
        }}
      />
    </>
  );
}
