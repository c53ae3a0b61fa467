import Button from "@mui/material/Button";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useVaultView } from "../sealwell/use-vault";
import { Centre } from "../ui/Centre";
import { PageHead } from "../ui/PageHead";
import { ConflictCard } from "./ConflictCard";
import { TEXT } from "./text";

/** Records that two devices have changed, one after the other. */
export default function Conflicts() {
  const t = useText(TEXT);
  const conflicts = useVaultView("conflicts");
  if (conflicts.length === 0) {
    return (
      <Centre title={t.conflictsNone} hint={t.conflictsNoneHint}>
        <Button variant="contained" component={Link} to="/records">
          {t.toRecords}
        </Button>
      </Centre>
    );
  }
  return (
    <>
      <PageHead title={t.conflictsTitle} lead={t.conflictsLead} />
      {conflicts.map((conflict) => (
        <ConflictCard key={`${conflict.id}-${conflict.theirRevision}`} conflict={conflict} />
      ))}
    </>
  );
}
