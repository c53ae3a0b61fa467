import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import type { AskedProof, Guardianship } from "@sealwell/client";
import { useFormat, useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";

/**
 * The owner rehearses. It is answered by a click, and not by opening the page: what is tried is that the person reads their mail, can log in and
 * finds this, and nobody expects to sign something by looking at it.
 */
export function Rehearsed(props: {
  readonly guardianship: Guardianship;
  readonly rehearsal: AskedProof;
  readonly onAnswered: () => Promise<void>;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const format = useFormat();
  const { guardianships } = useVault().session;
  const { guardianship, rehearsal } = props;
  const prove = useTask(
    async () => {
      await guardianships.prove(guardianship, rehearsal);
      tell({ sentence: t.provedNotice });
      await props.onAnswered();
    },
    { "request-ended": t.rehearsalOver, "request-running": t.rehearsalOver, "not-found": t.rehearsalOver },
  );
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="h3" sx={{ fontSize: "1.1rem", fontWeight: 600 }}>
        {t.rehearsalTitle(guardianship.from ?? t.somebody)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.askedSince(format.dateTime(rehearsal.askedAt))}
      </Typography>
      {rehearsal.answered ? (
        <Alert severity="success">{t.proved}</Alert>
      ) : (
        <>
          <Typography sx={{ mb: 2 }}>{t.rehearsalHint}</Typography>
          <Failure sentence={prove.failure} />
          <Button variant="contained" loading={prove.busy} onClick={() => void prove.run()}>
            {t.prove}
          </Button>
        </>
      )}
    </Box>
  );
}
