import { mdiAlertOctagonOutline, mdiKeyAlert, mdiLinkVariantOff, mdiLockOutline } from "@mdi/js";
import { useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { Sign } from "./Sign";
import { TEXT } from "./text";

/** Where a visit ends before there is anything to read. */
export type End =
  /** There is no key in the link, or only a part of one. */
  | "cut"
  /** It opens nothing, for whatever reason: the server does not tell, and neither do we guess. */
  | "closed"
  /** Too many wrong passwords. */
  | "locked"
  /** What the server gave is not what this link leads to. */
  | "deceived";

export function Ending({ end }: { readonly end: End }) {
  const t = useText(TEXT);
  switch (end) {
    case "cut":
      return <Centre title={t.cutTitle} hint={t.cutHint} icon={<Sign path={mdiKeyAlert} />} />;
    case "closed":
      return <Centre title={t.closedTitle} hint={t.closedHint} icon={<Sign path={mdiLinkVariantOff} />} />;
    case "locked":
      return <Centre title={t.lockedTitle} hint={t.lockedHint} icon={<Sign path={mdiLockOutline} />} />;
    case "deceived":
      return <Centre title={t.deceivedTitle} hint={t.deceivedHint} icon={<Sign path={mdiAlertOctagonOutline} />} />;
  }
}
