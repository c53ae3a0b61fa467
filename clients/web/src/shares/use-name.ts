import type { OwnedShare } from "@sealwell/client";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { useVaultView } from "../sealwell/use-vault";
import { TEXT } from "./text";

/** What a link is called: by its owner's note, or else by what is in it. */
export function useName(): (link: Pick<OwnedShare, "label" | "records">) => string {
  const t = useText(TEXT);
  const { say } = useTelling();
  const entries = useVaultView("entries");
  return ({ label, records }) => {
    if (label !== "") {
      return label;
    }
    const first = records.map(({ id }) => entries.get(id)).find((entry) => entry !== undefined);
    if (first === undefined) {
      return t.unnamed(records.length);
    }
    const name = first.kind.title(first.resource) ?? say(first.kind.label);
    return records.length === 1 ? name : t.andMore(name);
  };
}
