import type { ActivityHead } from "@sealwell/client";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { Failure } from "../ui/Failure";
import { PageHead } from "../ui/PageHead";
import { Days } from "./Days";
import { TEXT } from "./text";
import { usePages } from "./use-pages";

/** What happened to the account, newest first. */
export default function Activity() {
  const t = useText(TEXT);
  const { pages, first, next } = usePages();
  const [newest] = pages;
  if (newest === undefined && first.failure !== undefined) {
    return (
      <Centre title={t.awayTitle} hint={first.failure}>
        <Button variant="contained" onClick={() => void first.run()}>
          {t.retry}
        </Button>
      </Centre>
    );
  }
  if (newest?.head.number === 0) {
    return <Centre title={t.emptyTitle} hint={t.emptyHint} />;
  }
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={t.title} lead={t.lead} />
      {newest === undefined ? (
        <Skeleton variant="rounded" height={240} />
      ) : (
        <>
          <Days entries={pages.flatMap(({ entries }) => entries)} />
          <Failure sentence={next.failure} />
          {pages.at(-1)?.hasOlder === true && (
            <Stack sx={{ mt: 3, alignItems: "center" }}>
              <Button variant="outlined" loading={next.busy} onClick={() => void next.run()}>
                {t.more}
              </Button>
            </Stack>
          )}
          <CheckCode head={newest.head} />
        </>
      )}
    </Box>
  );
}

/** What two devices of a person can be compared by. */
function CheckCode({ head }: { readonly head: ActivityHead }) {
  const t = useText(TEXT);
  const { number } = useFormat();
  return (
    <Card component="section" aria-label={t.codeTitle} sx={{ p: { xs: 2, sm: 3 }, mt: 4 }}>
      <Typography variant="h2">{t.codeTitle}</Typography>
      <Typography sx={{ mt: 1, overflowWrap: "anywhere" }}>
        {t.codeOf(number(head.number))}
        {": "}
        <code>{head.code}</code>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {t.codeHint}
      </Typography>
    </Card>
  );
}
