import { mdiArrowLeft } from "@mdi/js";
import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { CapsuleWay } from "./CapsuleWay";
import { ContactsWay } from "./ContactsWay";
import { KitWay } from "./KitWay";
import { PhraseWay } from "./PhraseWay";
import { isAskedFor, type Plan, readPlan, waysThatWork } from "./plan";
import { TEXT } from "./text";

/** Which ways would lead back today, and what can be done about each. */
export default function Ways() {
  const t = useText(TEXT);
  const { session } = useVault();
  const plan = useAsked(() => readPlan(session));
  return (
    <>
      <Button component={Link} to="/account" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
        {t.toAccount}
      </Button>
      <PageHead title={t.title} lead={t.lead} />
      <Failure sentence={plan.failure} />
      {plan.answer === undefined ? (
        plan.failure === undefined && <Skeleton variant="rounded" height={220} sx={{ maxWidth: 680 }} />
      ) : (
        <Stack spacing={3} sx={{ maxWidth: 680 }}>
          <Health plan={plan.answer} />
          <PhraseWay state={plan.answer.phrase} />
          <KitWay state={plan.answer.kit} onChanged={plan.again} />
          <ContactsWay circle={plan.answer.circle} />
          <CapsuleWay state={plan.answer.capsule} onChanged={plan.again} />
        </Stack>
      )}
    </>
  );
}

function Health({ plan }: { readonly plan: Plan }) {
  const t = useText(TEXT);
  const ways = waysThatWork(plan);
  return (
    <>
      {isAskedFor(plan.circle) && (
        <Alert
          severity="error"
          action={
            <Button component={Link} to="/account/contacts" color="inherit" size="small">
              {t.toContacts}
            </Button>
          }
        >
          {t.running}
        </Alert>
      )}
      <Alert severity={ways === 0 ? "error" : ways === 1 ? "warning" : "success"}>
        {ways === 0 ? t.none : ways === 1 ? t.one : t.two(ways)}
      </Alert>
    </>
  );
}
