import { type Conflict, type HealthRecord, RefusedError } from "@sealwell/client";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { resourceOf } from "../fhir/reading";
import { kindOf } from "../kinds/kinds";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import type { Vault } from "../sealwell/vault";
import { Failure } from "../ui/Failure";
import { FieldChoice } from "./FieldChoice";
import { differing, merged, type Side } from "./merge";
import { TEXT } from "./text";

/** One record in two versions: field by field where both are of a kind with a form, else as a whole. */
export function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const t = useText(TEXT);
  const vault = useVault();
  const telling = useTelling();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const shown = conflict.mine ?? conflict.theirs;
  const kind = kindOf(resourceOf(shown?.content ?? null));
  const base = useAsked(() => baseOf(vault, conflict)).answer;
  const differences = differing(kind, conflict, base);
  const settle = useTask(() => vault.settle(conflict, merged(kind, conflict, differences, sides)));
  const insist = useTask(() => vault.insist(conflict));
  const giveIn = useTask(() => vault.settle(conflict, undefined));
  return (
    <Card sx={{ p: { xs: 2, sm: 3 }, mb: 2, maxWidth: 760 }}>
      <Typography variant="h2" sx={{ mb: 2 }}>
        {kind.title(resourceOf(shown?.content ?? null)) ?? telling.say(kind.label)}
      </Typography>
      <Stack spacing={2}>
        {conflict.mine === undefined && <Typography>{t.wasDeletedHere}</Typography>}
        {conflict.theirs === undefined && <Typography>{t.wasDeletedThere}</Typography>}
        {differences.map(({ field, mine, theirs, suggested }) => (
          <FieldChoice
            key={field.name}
            field={field}
            mine={mine}
            theirs={theirs}
            side={sides[field.name] ?? suggested}
            onChange={(side) => setSides({ ...sides, [field.name]: side })}
          />
        ))}
        <Failure sentence={settle.failure ?? insist.failure ?? giveIn.failure} />
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          {differences.length > 0 ? (
            <Button variant="contained" loading={settle.busy} onClick={() => void settle.run()}>
              {t.settle}
            </Button>
          ) : (
            <>
              <Button variant="contained" loading={insist.busy} onClick={() => void insist.run()}>
                {t.keepMine}
              </Button>
              <Button variant="outlined" loading={giveIn.busy} onClick={() => void giveIn.run()}>
                {t.keepTheirs}
              </Button>
            </>
          )}
        </Stack>
      </Stack>
    </Card>
  );
}

/** What both versions were made from; undefined where it is not kept any more. */
async function baseOf(vault: Vault, { id, mine }: Conflict): Promise<HealthRecord | undefined> {
  if (mine === undefined || mine.basedOn === 0) {
    return undefined;
  }
  try {
    return await vault.session.records.revision(id, mine.basedOn);
  } catch (error) {
    if (error instanceof RefusedError) {
      return undefined;
    }
    throw error;
  }
}
