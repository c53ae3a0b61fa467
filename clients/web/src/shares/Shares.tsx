import type { OwnedShare } from "@sealwell/client";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import List from "@mui/material/List";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { useVault } from "../sealwell/use-vault";
import { Centre } from "../ui/Centre";
import { PageHead } from "../ui/PageHead";
import { opensStill } from "./opens-still";
import { ShareLine } from "./ShareLine";
import { TEXT } from "./text";
import { useLive } from "./use-live";

const PAGE = 20;

/** Every link that there is, and those that there were. */
export default function Shares() {
  const t = useText(TEXT);
  const { session } = useVault();
  const { answer: shares, failure, again } = useLive(() => session.shares.list());
  if (shares === undefined && failure !== undefined) {
    return (
      <Centre title={t.awayTitle} hint={failure}>
        <Button variant="contained" onClick={() => void again()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  if (shares?.length === 0) {
    return (
      <Centre title={t.emptyTitle} hint={t.emptyHint}>
        <Button variant="contained" component={Link} to="/">
          {t.toSummary}
        </Button>
        <Button component={Link} to="/records">
          {t.toRecords}
        </Button>
      </Centre>
    );
  }
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      {shares === undefined ? (
        <Skeleton variant="rounded" height={160} />
      ) : (
        <Stack spacing={4}>
          <Shelf title={t.current} shares={shares.filter(opensStill)} />
          <Shelf title={t.ended} shares={shares.filter((share) => !opensStill(share))} />
        </Stack>
      )}
    </>
  );
}

function Shelf({ title, shares }: { readonly title: string; readonly shares: readonly OwnedShare[] }) {
  const t = useText(TEXT);
  const [shown, setShown] = useState(PAGE);
  return shares.length === 0 ? null : (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Card>
        <List disablePadding>
          {shares.slice(0, shown).map((share) => (
            <ShareLine key={share.id} share={share} />
          ))}
        </List>
      </Card>
      {shares.length > shown && (
        <Stack sx={{ mt: 2, alignItems: "center" }}>
          <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>
            {t.more}
          </Button>
        </Stack>
      )}
    </section>
  );
}
