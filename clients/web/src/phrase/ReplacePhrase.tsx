import type { RecoveryPhrase } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { useNotice } from "../ui/notice";
import { PhraseCeremony } from "./PhraseCeremony";
import { TEXT } from "./text";

/** New words in the place of those that somebody else has seen, or that are lost. */
export default function ReplacePhrase() {
  const t = useText(TEXT);
  const tell = useNotice();
  const navigate = useNavigate();
  const { session } = useVault();
  // In an object: what lives in the worker is a function here, which a state would call.
  const [made, setMade] = useState<{ readonly phrase: Remote<RecoveryPhrase> }>();
  const replace = useTask(async () => setMade({ phrase: await session.replacePhrase() }));
  if (made !== undefined) {
    const confirmed = () => {
      tell({ sentence: t.replaced });
      void navigate("/account/ways");
    };
    return <PhraseCeremony phrase={made.phrase} onConfirmed={confirmed} />;
  }
  return (
    <Narrow title={t.replaceTitle} lead={t.replaceLead}>
      <Stack spacing={2}>
        <Failure sentence={replace.failure} />
        <Button variant="contained" size="large" loading={replace.busy} onClick={() => void replace.run()}>
          {t.replace}
        </Button>
        <Button component={Link} to="/account/ways">
          {t.keepOld}
        </Button>
      </Stack>
    </Narrow>
  );
}
