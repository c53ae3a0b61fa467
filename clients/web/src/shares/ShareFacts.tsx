import type { OwnedShare } from "@sealwell/client";
import { useFormat, useText } from "../language/language";
import { Fact, Facts } from "./Facts";
import { StateChip } from "./StateChip";
import { TEXT } from "./text";

/** How it stands with a link. */
export function ShareFacts({ share }: { readonly share: OwnedShare }) {
  const t = useText(TEXT);
  const { dateTime, bytes } = useFormat();
  const { opens, opensLeft, lastOpenedAt, endedAt, wrongPasswords } = share;
  return (
    <Facts>
      <Fact name={t.state}>
        <StateChip state={share.state} />
      </Fact>
      <Fact name={t.openings}>{opensLeft === null ? t.unlimited(opens) : t.openingsLeft(opens, opensLeft)}</Fact>
      {lastOpenedAt !== null && <Fact name={t.lastOpened}>{dateTime(lastOpenedAt)}</Fact>}
      {endedAt === null ? (
        <>
          <Fact name={t.validUntil}>{dateTime(share.expiresAt)}</Fact>
          <Fact name={t.guards}>
            <Guarded share={share} />
          </Fact>
        </>
      ) : (
        <Fact name={t.end}>{dateTime(endedAt)}</Fact>
      )}
      {wrongPasswords > 0 && <Fact name={t.wrongPasswords}>{wrongPasswords}</Fact>}
      <Fact name={t.createdAt}>{dateTime(share.createdAt)}</Fact>
      <Fact name={t.size}>{bytes(share.bytes)}</Fact>
    </Facts>
  );
}

function Guarded({ share: { password, emails } }: { readonly share: OwnedShare }) {
  const t = useText(TEXT);
  const who = [password === true ? t.withPassword : undefined, emails === null ? undefined : t.withEmails(emails)];
  const said = who.filter((part) => part !== undefined);
  return said.length === 0 ? t.anybody : said.join(" · ");
}
