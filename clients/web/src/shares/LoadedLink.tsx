import { RefusedError } from "@sealwell/client";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import { useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { Back } from "./Back";
import { TEXT } from "./text";
import { useLive } from "./use-live";

/** A link as it is at this moment, or why there is none to be seen. */
export function LoadedLink<Owned extends object>(props: {
  readonly load: () => Promise<Owned>;
  readonly children: (link: Owned, onChanged: () => Promise<void>) => ReactNode;
}) {
  const t = useText(TEXT);
  const { answer, failure, again } = useLive<Owned | "missing">(() => props.load().catch(missing));
  if (answer === "missing") {
    return (
      <Centre title={t.missingTitle} hint={t.missingHint}>
        <Back />
      </Centre>
    );
  }
  if (answer === undefined) {
    return failure === undefined ? (
      <Skeleton variant="rounded" height={240} />
    ) : (
      <Centre title={t.awayTitle} hint={failure}>
        <Button variant="contained" onClick={() => void again()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  return props.children(answer, again);
}

function missing(failure: unknown): "missing" {
  // What is no id at all is a mistyped address, too.
  if ((failure instanceof RefusedError && failure.type === "not-found") || failure instanceof TypeError) {
    return "missing";
  }
  throw failure;
}
