import type { Recovered } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { useEffect, useState } from "react";
import { expectLogin } from "../sealwell/device";
import { ChoosePassword } from "./ChoosePassword";
import { TypeWords } from "./TypeWords";

/** An account that the words have opened. */
export interface Opened {
  readonly recovered: Remote<Recovered>;
  readonly email: string;
}

/** From the words to a new password, in two steps. */
export default function Recover({ onBack }: { readonly onBack: () => void }) {
  const [opened, setOpened] = useState<Opened>();
  useEffect(expectLogin, []);
  // Who turns away leaves no key behind.
  useEffect(() => () => void opened?.recovered.close(), [opened]);
  return opened === undefined ? (
    <TypeWords onBack={onBack} onOpened={setOpened} />
  ) : (
    <ChoosePassword {...opened} onBack={() => setOpened(undefined)} />
  );
}
