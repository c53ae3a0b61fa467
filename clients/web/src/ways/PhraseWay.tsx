import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { PhraseState } from "@sealwell/client";
import { useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { TypeWords } from "../recover/TypeWords";
import { useVault } from "../sealwell/use-vault";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";
import { WayCard } from "./WayCard";

/** The 24 words. */
export function PhraseWay({ state }: { readonly state: PhraseState }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { session } = useVault();
  const [trying, setTrying] = useState(false);
  const rehearse = async (words: string) => {
    await session.rehearsePhrase(words);
    tell({ sentence: t.rehearsed });
    setTrying(false);
  };
  return (
    <WayCard title={t.phrase} state={state === "ready" ? t.phraseReady : t.phraseMissing}>
      {trying ? (
        <TypeWords go={t.rehearse} onComplete={rehearse} onBack={() => setTrying(false)} />
      ) : (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          <Button variant="outlined" onClick={() => setTrying(true)}>
            {t.rehearsePhrase}
          </Button>
          <Button component={Link} to="/account/phrase">
            {t.replacePhrase}
          </Button>
        </Stack>
      )}
    </WayCard>
  );
}
