import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { FactList } from "./FactList";
import { TEXT } from "./text";

/** One record as the server has it, down to the last letter. */
export function Stored({ id }: { readonly id: string }) {
  const t = useText(TEXT);
  const format = useFormat();
  const { records } = useVault().session;
  const { answer: stored, failure } = useAsked(async () => (await records.stored(id)) ?? "nothing");
  if (stored === undefined) {
    return failure === undefined ? <Skeleton variant="rounded" height={280} /> : <Failure sentence={failure} />;
  }
  if (stored === "nothing") {
    return <Typography color="textSecondary">{t.storedNothing}</Typography>;
  }
  return (
    <Card sx={{ p: { xs: 2, sm: 3 } }}>
      <FactList
        facts={[
          [t.storedId, stored.id],
          [t.storedRevision, format.number(stored.revision)],
          [t.storedAt, format.dateTime(stored.updatedAt)],
          [t.storedBytes, format.bytes(stored.bytes)],
          [t.storedCollection, stored.collection],
          [t.storedTokens, stored.tokens.join(", ") || "–"],
        ]}
      />
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        {t.storedBody}
      </Typography>
      <Box
        component="code"
        sx={{ display: "block", maxHeight: 260, overflow: "auto", overflowWrap: "anywhere", fontSize: "0.75rem" }}
        tabIndex={0}
        role="region"
        aria-label={t.storedBody}
      >
        {stored.body}
      </Box>
    </Card>
  );
}
