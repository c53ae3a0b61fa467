import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { CapsuleState } from "@sealwell/client";
import { useState } from "react";
import { Link } from "react-router";
import { useFormat, useText } from "../language/language";
import { ShowFile } from "../recover/ShowFile";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";
import { WayCard } from "./WayCard";

/** A file that opens the account when its owner has stayed away for long. */
export function CapsuleWay(props: {
  readonly state: CapsuleState | undefined;
  readonly onChanged: () => Promise<void>;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const format = useFormat();
  const { timeCapsule } = useVault().session;
  const [trying, setTrying] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { state } = props;
  if (state === undefined) {
    return (
      <WayCard title={t.capsule} state={t.capsuleMissing}>
        <Button component={Link} to="/account/capsule" variant="contained">
          {t.makeCapsule}
        </Button>
      </WayCard>
    );
  }
  const rehearse = async (file: string) => {
    await timeCapsule.rehearse(file);
    tell({ sentence: t.rehearsed });
    setTrying(false);
  };
  const remove = async () => {
    await timeCapsule.remove();
    tell({ sentence: t.capsuleRemoved });
    await props.onChanged();
  };
  return (
    <WayCard title={t.capsule} state={t.capsuleReady(format.date(state.opensAt))}>
      {trying ? (
        <ShowFile go={t.rehearse} onFile={rehearse} onBack={() => setTrying(false)} />
      ) : (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          <Button variant="outlined" onClick={() => setTrying(true)}>
            {t.rehearseCapsule}
          </Button>
          <Button component={Link} to="/account/capsule">
            {t.replaceCapsule}
          </Button>
          <Button color="error" onClick={() => setRemoving(true)}>
            {t.removeCapsule}
          </Button>
        </Stack>
      )}
      <Sure
        open={removing}
        title={t.removeCapsuleTitle}
        hint={t.removeCapsuleHint}
        yes={t.remove}
        no={t.cancel}
        onYes={remove}
        onClose={() => setRemoving(false)}
      />
    </WayCard>
  );
}
