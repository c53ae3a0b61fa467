import type { Recovered } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import { useEffect, useState } from "react";
import { useText } from "../language/language";
import { expectLogin, sealwell } from "../sealwell/device";
import { Narrow } from "../ui/Narrow";
import { ChoosePassword } from "./ChoosePassword";
import { TEXT } from "./text";
import { TypeSheets } from "./TypeSheets";
import { TypeWords } from "./TypeWords";

/** An account that is open again. */
export interface Opened {
  readonly recovered: Remote<Recovered>;
  readonly email: string;
}

/** From what somebody has kept to a new password, in two steps. */
export default function Recover({ onBack }: { readonly onBack: () => void }) {
  const t = useText(TEXT);
  const [way, setWay] = useState<"words" | "sheets">("words");
  const [opened, setOpened] = useState<Opened>();
  useEffect(expectLogin, []);
  // Who turns away leaves no key behind.
  useEffect(() => () => void opened?.recovered.close(), [opened]);
  const open = async (recovering: Promise<Remote<Recovered>>) => {
    const recovered = await recovering;
    setOpened({ recovered, email: await recovered.email });
  };
  if (opened !== undefined) {
    return <ChoosePassword {...opened} onBack={() => setOpened(undefined)} />;
  }
  return (
    <Narrow title={t.title} lead={t.lead} wide>
      <Tabs value={way} onChange={(_event, next: typeof way) => setWay(next)} aria-label={t.ways} variant="fullWidth">
        <Tab value="words" label={t.haveWords} />
        <Tab value="sheets" label={t.haveSheets} />
      </Tabs>
      {way === "words" ? (
        <TypeWords
          go={t.go}
          onBack={onBack}
          onComplete={async (words) => open((await sealwell()).recoverWithPhrase(words))}
        />
      ) : (
        <TypeSheets
          go={t.go}
          onBack={onBack}
          onEnough={async (sheets) => open((await sealwell()).recoverWithKit(sheets))}
        />
      )}
    </Narrow>
  );
}
