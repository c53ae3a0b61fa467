import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import type { ContactRecovery, Recovered } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { useEffect, useState } from "react";
import { useText } from "../language/language";
import { sealwell } from "../sealwell/device";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { AskingForCode } from "./AskingForCode";
import { forgetTicket, keepTicket, keptTicket } from "./kept-ticket";
import { TEXT } from "./text";
import { WaitForContacts } from "./WaitForContacts";

/** The way back with the help of contacts: a code by mail, a call by each of them, and a wait. It is taken up again after days. */
export function AskContacts(props: {
  readonly onOpened: (recovered: Remote<Recovered>) => Promise<void>;
  readonly onBack: () => void;
}) {
  const t = useText(TEXT);
  // In an object: the worker's objects are functions to React, which it would call.
  const [begun, setBegun] = useState<{ readonly recovery: Remote<ContactRecovery> }>();
  const [looked, setLooked] = useState(false);
  const resume = useTask(async () => {
    const ticket = await keptTicket();
    if (ticket !== undefined) {
      setBegun({ recovery: await (await sealwell()).resumeRecovery(ticket) });
    }
    setLooked(true);
  });
  const look = resume.run;
  useEffect(() => {
    void look();
  }, [look]);
  const begin = async (confirmed: Remote<ContactRecovery>) => {
    await keepTicket(await confirmed.ticket());
    await confirmed.ask();
    setBegun({ recovery: confirmed });
  };
  const end = async () => {
    await forgetTicket();
    setBegun(undefined);
  };
  if (!looked) {
    return resume.failure === undefined ? (
      <Skeleton variant="rounded" height={160} />
    ) : (
      <>
        <Failure sentence={resume.failure} />
        <Button onClick={props.onBack}>{t.back}</Button>
      </>
    );
  }
  return begun === undefined ? (
    <AskingForCode onConfirmed={begin} onBack={props.onBack} />
  ) : (
    <WaitForContacts recovery={begun.recovery} onOpened={props.onOpened} onEnd={end} onBack={props.onBack} />
  );
}
