import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Typography from "@mui/material/Typography";
import type { Circle, ContactRehearsal } from "@sealwell/client";
import { useFormat, useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { TEXT } from "./text";

/** Trying the contacts without using them up: what came of the last time, by name, and a button for the next. */
export function Rehearsing(props: { readonly circle: Circle; readonly onChanged: (circle: Circle) => void }) {
  const t = useText(TEXT);
  const tell = useNotice();
  const { contacts } = useVault().session;
  const { circle } = props;
  const rehearse = useTask(
    async () => {
      props.onChanged(await contacts.rehearse());
      tell({ sentence: t.rehearsalAsked });
    },
    {
      "too-many-attempts": t.rehearsalTooSoon,
      "request-running": t.rehearsalNotNow,
      "guardian-conflict": t.rehearsalNotNow,
    },
  );
  if (circle.set === undefined) {
    return null;
  }
  return (
    <Card component="section" id="rehearsal" aria-label={t.rehearsalTitle} sx={{ p: 2.5 }}>
      <Typography variant="h2">{t.rehearsalTitle}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        {t.rehearsalHint}
      </Typography>
      {circle.rehearsal !== undefined && <Results circle={circle} rehearsal={circle.rehearsal} />}
      <Failure sentence={rehearse.failure} />
      <Button variant="outlined" loading={rehearse.busy} onClick={() => void rehearse.run()}>
        {circle.rehearsal === undefined ? t.rehearse : t.rehearseAgain}
      </Button>
    </Card>
  );
}

function Results({ circle, rehearsal }: { readonly circle: Circle; readonly rehearsal: ContactRehearsal }) {
  const t = useText(TEXT);
  const format = useFormat();
  const { askedAt, proved, results, works } = rehearsal;
  const outcomes = {
    proved: t.outcomeProved,
    waiting: t.outcomeWaiting,
    forged: t.outcomeForged,
    changed: t.outcomeChanged,
    missing: t.outcomeMissing,
  };
  const nameOf = (id: string) => circle.contacts.find((contact) => contact.id === id)?.label ?? t.formerContact;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{t.rehearsed(format.date(askedAt), proved, results.length)}</Typography>
      <Typography color="textSecondary">
        {works ? t.rehearsalWorks : t.rehearsalOpen(circle.set?.needed ?? 0)}
      </Typography>
      <Typography component="ul" sx={{ pl: 2.5, mt: 1, mb: 2 }}>
        {results.map(({ contact, outcome }) => (
          <li key={contact} style={{ overflowWrap: "anywhere" }}>
            {t.outcomeOf(nameOf(contact), outcomes[outcome])}
          </li>
        ))}
      </Typography>
    </>
  );
}
