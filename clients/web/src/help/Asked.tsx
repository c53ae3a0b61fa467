import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { AskedHelp, Guardianship } from "@sealwell/client";
import { SafetyWords } from "../safety/SafetyWords";
import { useFormat, useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";

/** A request: its words, to be compared on the phone, and the two answers. */
export function Asked(props: {
  readonly guardianship: Guardianship;
  readonly request: AskedHelp;
  readonly onAnswered: () => Promise<void>;
}) {
  const t = useText(TEXT);
  const tell = useNotice();
  const format = useFormat();
  const { guardianships } = useVault().session;
  const { guardianship, request } = props;
  const own = { "request-ended": t.over, "not-found": t.over, "guardian-conflict": t.clock };
  const approve = useTask(async () => {
    await guardianships.approve(guardianship, request);
    tell({ sentence: t.approvedNotice });
    await props.onAnswered();
  }, own);
  const refuse = useTask(async () => {
    await guardianships.refuse(guardianship, request);
    tell({ sentence: t.refusedNotice });
    await props.onAnswered();
  }, own);
  const answer = { approved: t.approved, refused: t.refused };
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="h3" sx={{ fontSize: "1.1rem", fontWeight: 600 }}>
        {t.askedTitle(guardianship.from ?? t.somebody)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.askedSince(format.dateTime(request.startedAt))}
      </Typography>
      {request.answer === undefined ? (
        <Stack spacing={2}>
          <Typography>{t.askedHint}</Typography>
          <SafetyWords label={t.words} words={request.words} />
          <Failure sentence={approve.failure ?? refuse.failure} />
          <Stack direction={{ xs: "column", sm: "row" }} spacing={1}>
            <Button
              variant="contained"
              loading={approve.busy}
              disabled={refuse.busy}
              onClick={() => void approve.run()}
            >
              {t.approve}
            </Button>
            <Button color="error" loading={refuse.busy} disabled={approve.busy} onClick={() => void refuse.run()}>
              {t.refuse}
            </Button>
          </Stack>
        </Stack>
      ) : (
        <>
          <Alert severity={request.answer === "approved" ? "success" : "warning"}>{answer[request.answer]}</Alert>
          <Failure sentence={refuse.failure} />
          {request.answer === "approved" && (
            <Button color="error" size="small" loading={refuse.busy} onClick={() => void refuse.run()} sx={{ mt: 1 }}>
              {t.changeMind}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}
