import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMemo } from "react";
import { Link } from "react-router";
import { ALLERGY_KIND } from "../kinds/allergy";
import { BLOOD_PRESSURE_KIND } from "../kinds/blood-pressure";
import { CONDITION_KIND } from "../kinds/condition";
import { MEDICATION_KIND } from "../kinds/medication";
import { useLanguage, useText } from "../language/language";
import { useVaultView } from "../sealwell/use-vault";
import { ShareButton } from "../sharing/ShareButton";
import { Centre } from "../ui/Centre";
import { PageHead } from "../ui/PageHead";
import { WaysHint } from "../ways/WaysHint";
import { CurrentCard } from "./CurrentCard";
import { currentOf } from "./current";
import { latestValues } from "./latest-values";
import { shownOf } from "./shown";
import { LatestValues } from "./LatestValues";
import { TEXT } from "./text";

/** What a person would tell a doctor who meets them for the first time. */
export default function Summary() {
  const t = useText(TEXT);
  const entries = useVaultView("entries");
  const current = useMemo(() => currentOf(entries.values()), [entries]);
  const latest = useMemo(() => latestValues(entries.values()), [entries]);
  const shown = useMemo(() => shownOf(entries, current, latest), [entries, current, latest]);
  if (entries.size === 0) {
    return <FirstSteps />;
  }
  return (
    <>
      <PageHead title={t.title}>
        <ShareButton entries={shown} title={t.shareTitle} />
        <Button component={Link} to="/records" variant="outlined">
          {t.all}
        </Button>
      </PageHead>
      <LatestValues latest={latest} />
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { sm: "repeat(auto-fit, minmax(260px, 1fr))" }, mt: 4 }}>
        <CurrentCard title={t.medication} kind={MEDICATION_KIND} entries={current.medication} />
        <CurrentCard title={t.conditions} kind={CONDITION_KIND} entries={current.conditions} />
        <CurrentCard title={t.allergies} kind={ALLERGY_KIND} entries={current.allergies} />
      </Box>
      <WaysHint />
    </>
  );
}

function FirstSteps() {
  const t = useText(TEXT);
  const { language } = useLanguage();
  return (
    <Centre title={t.welcomeTitle} hint={t.welcomeHint}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", justifyContent: "center" }}>
        <Button variant="contained" component={Link} to="/transfer">
          {t.import}
        </Button>
        {[BLOOD_PRESSURE_KIND, MEDICATION_KIND].map((kind) => (
          <Button key={kind.name} variant="outlined" component={Link} to={`/records/new/${kind.name}`}>
            {t.add(kind.label[language])}
          </Button>
        ))}
      </Box>
      <WaysHint />
    </Centre>
  );
}
