import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { SafetyWords } from "../safety/SafetyWords";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";

/** The page behind the link of an invitation: yes or no. */
export default function Accept() {
  const t = useText(TEXT);
  const tell = useNotice();
  const navigate = useNavigate();
  const { owner = "", id = "" } = useParams();
  const { guardianships } = useVault().session;
  const [words, setWords] = useState<readonly string[]>();
  const own = {
    "not-found": t.invitationOver,
    "invalid-request": t.invitationOver,
    "guardian-conflict": t.already,
  };
  const accept = useTask(async () => {
    await guardianships.accept(owner, id);
    setWords(await guardianships.words());
  }, own);
  const decline = useTask(async () => {
    await guardianships.leave(owner, id);
    tell({ sentence: t.declined });
    await navigate("/");
  }, own);
  if (words !== undefined) {
    return (
      <Narrow title={t.acceptedTitle} lead={t.acceptedLead} wide>
        <SafetyWords label={t.ownTitle} words={words} />
        <Button component={Link} to="/help">
          {t.toHelp}
        </Button>
      </Narrow>
    );
  }
  return (
    <Narrow title={t.inviteTitle} lead={t.inviteLead} wide>
      <Failure sentence={accept.failure ?? decline.failure} />
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1}>
        <Button
          variant="contained"
          size="large"
          loading={accept.busy}
          disabled={decline.busy}
          onClick={() => void accept.run()}
        >
          {t.accept}
        </Button>
        <Button size="large" loading={decline.busy} disabled={accept.busy} onClick={() => void decline.run()}>
          {t.decline}
        </Button>
      </Stack>
    </Narrow>
  );
}
