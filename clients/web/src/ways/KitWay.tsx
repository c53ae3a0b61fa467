import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { KitState } from "@sealwell/client";
import { useState } from "react";
import { Link } from "react-router";
import { useFormat, useText } from "../language/language";
import { TypeSheets } from "../recover/TypeSheets";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { Sure } from "../ui/Sure";
import { TEXT } from "./text";
import { WayCard } from "./WayCard";

/** Several sheets, of which some are enough. */
export function KitWay(props: { readonly state: KitState | undefined; readonly onChanged: () => Promise<void> }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const format = useFormat();
  const { recoveryKit } = useVault().session;
  const [trying, setTrying] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { state } = props;
  if (state === undefined) {
    return (
      <WayCard title={t.kit} state={t.kitMissing}>
        <Button component={Link} to="/account/kit" variant="contained">
          {t.makeKit}
        </Button>
      </WayCard>
    );
  }
  const rehearse = async (sheets: string[]) => {
    await recoveryKit.rehearse(sheets);
    tell({ sentence: t.rehearsed });
    setTrying(false);
  };
  const remove = async () => {
    await recoveryKit.remove();
    tell({ sentence: t.removed });
    await props.onChanged();
  };
  return (
    <WayCard title={t.kit} state={t.kitReady(state.needed, state.count, format.date(state.madeAt))}>
      {trying ? (
        <TypeSheets go={t.rehearse} onEnough={rehearse} onBack={() => setTrying(false)} />
      ) : (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          <Button variant="outlined" onClick={() => setTrying(true)}>
            {t.rehearseKit}
          </Button>
          <Button component={Link} to="/account/kit">
            {t.replaceKit}
          </Button>
          <Button color="error" onClick={() => setRemoving(true)}>
            {t.removeKit}
          </Button>
        </Stack>
      )}
      <Sure
        open={removing}
        title={t.removeTitle}
        hint={t.removeHint}
        yes={t.remove}
        no={t.cancel}
        onYes={remove}
        onClose={() => setRemoving(false)}
      />
    </WayCard>
  );
}
