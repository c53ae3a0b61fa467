import type { RecoveryPhrase } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { useEffect, useState } from "react";
import { ConfirmWords } from "./ConfirmWords";
import { ShowWords } from "./ShowWords";

/** The 24 words: shown once, three of them asked back, and then forgotten here. */
export function PhraseCeremony(props: { readonly phrase: Remote<RecoveryPhrase>; readonly onConfirmed: () => void }) {
  const { phrase, onConfirmed } = props;
  const [words, setWords] = useState<readonly string[]>([]);
  const [written, setWritten] = useState(false);
  useEffect(() => {
    void phrase.words().then(setWords);
  }, [phrase]);
  const confirmed = () => {
    setWords([]);
    void phrase.close();
    onConfirmed();
  };
  return written ? (
    <ConfirmWords words={words} onBack={() => setWritten(false)} onConfirmed={confirmed} />
  ) : (
    <ShowWords words={words} onWritten={() => setWritten(true)} />
  );
}
