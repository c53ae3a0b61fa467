import type { Recovered } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import type { Theme } from "@mui/material/styles";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useEffect, useState } from "react";
import { useText } from "../language/language";
import { expectLogin, sealwell } from "../sealwell/device";
import { Narrow } from "../ui/Narrow";
import { AskContacts } from "./AskContacts";
import { ChoosePassword } from "./ChoosePassword";
import { ShowFile } from "./ShowFile";
import { TEXT } from "./text";
import { TypeSheets } from "./TypeSheets";
import { TypeWords } from "./TypeWords";

type Way = "words" | "sheets" | "contacts" | "file";

/** An account that is open again. */
export interface Opened {
  readonly recovered: Remote<Recovered>;
  readonly email: string;
}

/** From what somebody has kept to a new password, in two steps. */
export default function Recover({ onBack }: { readonly onBack: () => void }) {
  const t = useText(TEXT);
  const [way, setWay] = useState<Way>("words");
  // Four side by side would have to be scrolled for on a phone, and who looks for a way back should see all of them.
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"));
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
      <Tabs
        value={way}
        onChange={(_event, next: typeof way) => setWay(next)}
        aria-label={t.ways}
        orientation={narrow ? "vertical" : "horizontal"}
        variant={narrow ? "standard" : "fullWidth"}
      >
        <Tab value="words" label={t.haveWords} />
        <Tab value="sheets" label={t.haveSheets} />
        <Tab value="contacts" label={t.haveContacts} />
        <Tab value="file" label={t.haveFile} />
      </Tabs>
      {way === "words" && (
        <TypeWords
          go={t.go}
          onBack={onBack}
          onComplete={async (words) => open((await sealwell()).recoverWithPhrase(words))}
        />
      )}
      {way === "sheets" && (
        <TypeSheets
          go={t.go}
          onBack={onBack}
          onEnough={async (sheets) => open((await sealwell()).recoverWithKit(sheets))}
        />
      )}
      {way === "contacts" && (
        <AskContacts onBack={onBack} onOpened={async (recovered) => open(Promise.resolve(recovered))} />
      )}
      {way === "file" && (
        <ShowFile
          go={t.go}
          onBack={onBack}
          onFile={async (text) => open((await sealwell()).recoverWithCapsule(text))}
        />
      )}
    </Narrow>
  );
}
