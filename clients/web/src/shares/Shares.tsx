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
import { type AnyLink, everyLink, opensStill } from "./any-link";
import { ShareLine } from "./ShareLine";
import { TEXT } from "./text";
import { useLive } from "./use-live";

const PAGE = 20;

/** Every link that there is, and those that there were. */
export default function Shares() {
  const t = useText(TEXT);
  const { session } = useVault();
  const {
    answer: links,
    failure,
    again,
  } = useLive(async () => everyLink(...(await Promise.all([session.shares.list(), session.smartLinks.list()]))));
  if (links === undefined && failure !== undefined) {
    return (
      <Centre title={t.awayTitle} hint={failure}>
        <Button variant="contained" onClick={() => void again()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  if (links?.length === 0) {
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
      {links === undefined ? (
        <Skeleton variant="rounded" height={160} />
      ) : (
        <Stack spacing={4}>
          <Shelf title={t.current} links={links.filter(opensStill)} />
          <Shelf title={t.ended} links={links.filter((link) => !opensStill(link))} />
        </Stack>
      )}
    </>
  );
}

function Shelf({ title, links }: { readonly title: string; readonly links: readonly AnyLink[] }) {
  const t = useText(TEXT);
  const [shown, setShown] = useState(PAGE);
  return links.length === 0 ? null : (
    <section aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Card>
        <List disablePadding>
          {links.slice(0, shown).map((link) => (
            <ShareLine key={link.id} link={link} />
          ))}
        </List>
      </Card>
      {links.length > shown && (
        <Stack sx={{ mt: 2, alignItems: "center" }}>
          <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>
            {t.more}
          </Button>
        </Stack>
      )}
    </section>
  );
}
