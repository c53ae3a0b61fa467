import { mdiArrowLeft } from "@mdi/js";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { SafetyWords } from "../safety/SafetyWords";
import { useText } from "../language/language";
import { useAsked } from "../sealwell/use-asked";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { Helped } from "./Helped";
import { TEXT } from "./text";

/** A contact's page: whom one helps, and who needs it now. */
export default function Help() {
  const t = useText(TEXT);
  const { guardianships } = useVault().session;
  const asked = useAsked(async () => ({ words: await guardianships.words(), all: await guardianships.list() }));
  return (
    <>
      <Button component={Link} to="/account" startIcon={<Icon path={mdiArrowLeft} />} sx={{ mb: 1, ml: -1 }}>
        {t.toAccount}
      </Button>
      <PageHead title={t.title} lead={t.lead} />
      <Failure sentence={asked.failure} />
      {asked.answer === undefined ? (
        asked.failure === undefined && <Skeleton variant="rounded" height={220} sx={{ maxWidth: 680 }} />
      ) : (
        <Stack spacing={3} sx={{ maxWidth: 680 }}>
          {asked.answer.all.length === 0 && <Typography color="textSecondary">{t.empty}</Typography>}
          {asked.answer.all.map((guardianship) => (
            <Helped
              key={`${guardianship.owner}/${guardianship.id}`}
              guardianship={guardianship}
              onChanged={asked.again}
            />
          ))}
          <Card component="section" aria-label={t.ownTitle} sx={{ p: 2.5 }}>
            <Typography variant="h2">{t.ownTitle}</Typography>
            <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
              {t.ownHint}
            </Typography>
            <SafetyWords label={t.ownTitle} words={asked.answer.words} />
          </Card>
        </Stack>
      )}
    </>
  );
}
