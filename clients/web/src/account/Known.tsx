import { mdiArrowLeft } from "@mdi/js";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { Link, useParams } from "react-router";
import { useFormat, useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { FactList } from "./FactList";
import { Stored } from "./Stored";
import { TEXT } from "./text";

/** What the server can see, of the account and of one record, as it is. */
export default function Known() {
  const t = useText(TEXT);
  const { id } = useParams();
  return (
    <>
      <Button component={Link} to="/account" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
        {t.back}
      </Button>
      <PageHead title={t.knownLink} lead={t.knownLead} />
      <Stack spacing={3} sx={{ maxWidth: 760 }}>
        <KnownOfAccount />
        <section aria-label={t.oneRecord}>
          <Typography variant="h2" sx={{ mb: 1.5 }}>
            {t.oneRecord}
          </Typography>
          {id === undefined ? <Typography color="textSecondary">{t.oneRecordHint}</Typography> : <Stored id={id} />}
        </section>
      </Stack>
    </>
  );
}

function KnownOfAccount() {
  const t = useText(TEXT);
  const format = useFormat();
  const { session } = useVault();
  const { answer, failure } = useAsked(() => Promise.all([session.account.details(), session.usage()]));
  if (answer === undefined) {
    return failure === undefined ? <Skeleton variant="rounded" height={220} /> : <Failure sentence={failure} />;
  }
  const [details, usage] = answer;
  return (
    <Card sx={{ p: { xs: 2, sm: 3 } }}>
      <FactList
        facts={[
          [t.knownAddress, details.email],
          [t.knownSince, format.dateTime(details.createdAt)],
          [t.knownPasswords, format.number(details.credentialVersion - 1)],
          [t.knownItems, t.ofQuota(format.number(usage.items), format.number(usage.quotaItems))],
          [t.knownBytes, t.ofQuota(format.bytes(usage.bytes), format.bytes(usage.quotaBytes))],
        ]}
      />
      <Typography sx={{ mt: 2 }}>{t.knownMore}</Typography>
      <Typography sx={{ mt: 1, fontWeight: 560 }}>{t.knownNot}</Typography>
    </Card>
  );
}
