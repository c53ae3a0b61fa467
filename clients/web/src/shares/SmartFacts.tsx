import type { OwnedSmartLink } from "@sealwell/client";
import { useFormat, useText } from "../language/language";
import { Fact, Facts } from "./Facts";
import { StateChip } from "./StateChip";
import { TEXT } from "./text";

/** How it stands with a SMART Health Link. */
export function SmartFacts({ link }: { readonly link: OwnedSmartLink }) {
  const t = useText(TEXT);
  const { dateTime, bytes } = useFormat();
  const { opens, lastOpenedAt, endedAt, wrongPasscodes, passcode, longTerm, direct } = link;
  const flags = [longTerm ? t.longTerm : undefined, direct ? t.direct : undefined].filter((flag) => flag !== undefined);
  return (
    <Facts>
      <Fact name={t.state}>
        <StateChip state={link.state} />
      </Fact>
      <Fact name={t.kind}>{t.smartKind}</Fact>
      <Fact name={t.openings}>{t.unlimited(opens)}</Fact>
      {lastOpenedAt !== null && <Fact name={t.lastOpened}>{dateTime(lastOpenedAt)}</Fact>}
      {endedAt === null ? (
        <>
          <Fact name={t.validUntil}>{dateTime(link.expiresAt)}</Fact>
          <Fact name={t.guards}>{passcode ? t.withPasscode : t.anybody}</Fact>
        </>
      ) : (
        <Fact name={t.end}>{dateTime(endedAt)}</Fact>
      )}
      {wrongPasscodes > 0 && <Fact name={t.wrongPasscodes}>{wrongPasscodes}</Fact>}
      {flags.length > 0 && <Fact name={t.flags}>{flags.join(" · ")}</Fact>}
      <Fact name={t.createdAt}>{dateTime(link.createdAt)}</Fact>
      <Fact name={t.size}>{bytes(link.bytes)}</Fact>
    </Facts>
  );
}
