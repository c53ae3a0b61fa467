import type { HealthRecord, Revision } from "@sealwell/client";
import { RefusedError, UnreachableError } from "@sealwell/client";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Divider from "@mui/material/Divider";
import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { resourceOf } from "../fhir/reading";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { useNotice } from "../ui/notice";
import { Facts } from "../kinds/Facts";
import { fieldsOf } from "./fields";
import { TEXT } from "./text";

/** Every version of a record, and the way back to each. */
export function History({ entry }: { readonly entry: Entry }) {
  const t = useText(TEXT);
  const vault = useVault();
  const [revisions, setRevisions] = useState<readonly Revision[]>();
  const [away, setAway] = useState(false);
  const { id, waiting } = entry;
  const { revision } = entry.record;
  const load = useTask(async () => {
    try {
      setRevisions(await vault.session.records.history(id));
      setAway(false);
    } catch (error) {
      if (!(error instanceof UnreachableError)) {
        throw error;
      }
      setAway(true);
    }
  });
  const { run } = load;
  useEffect(() => {
    if (!waiting) {
      void run();
    }
  }, [run, waiting, revision]);
  return (
    <section>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t.history}
      </Typography>
      <Failure sentence={load.failure} />
      {away || waiting ? (
        <Typography color="textSecondary">{t.historyOffline}</Typography>
      ) : (
        <Card>
          <Stack divider={<Divider />}>
            {revisions?.map((one) => <Version key={one.revision} entry={entry} revision={one} />) ?? (
              <Skeleton variant="rectangular" height={56} />
            )}
          </Stack>
        </Card>
      )}
    </section>
  );
}

function Version({ entry, revision }: { readonly entry: Entry; readonly revision: Revision }) {
  const t = useText(TEXT);
  const { format } = useTelling();
  const isNow = revision.revision === entry.record.revision;
  const [shown, setShown] = useState<HealthRecord | "pruned">();
  const { records } = useVault().session;
  const look = useTask(async () => {
    try {
      setShown(await records.revision(entry.id, revision.revision));
    } catch (error) {
      if (!(error instanceof RefusedError && error.type === "revision-pruned")) {
        throw error;
      }
      setShown("pruned");
    }
  });
  return (
    <Box sx={{ p: 1.5, pl: 2 }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: "center", minHeight: 44 }}>
        <Typography sx={{ flex: 1 }}>
          {revision.deleted ? t.historyDeletion : t.version(revision.revision)}
          <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
            {isNow ? t.historyNow : format.dateTime(revision.at)}
          </Typography>
        </Typography>
        {!isNow && !revision.deleted && shown === undefined && (
          <Button size="small" loading={look.busy} onClick={() => void look.run()}>
            {t.look}
          </Button>
        )}
      </Stack>
      <Failure sentence={look.failure} />
      {shown === "pruned" && <Typography color="textSecondary">{t.historyPruned}</Typography>}
      {shown !== undefined && shown !== "pruned" && <Past entry={entry} past={shown} />}
    </Box>
  );
}

function Past({ entry, past }: { readonly entry: Entry; readonly past: HealthRecord }) {
  const t = useText(TEXT);
  const vault = useVault();
  const tell = useNotice();
  const resource = resourceOf(past.content);
  const restore = useTask(async () => {
    const { id, record } = entry;
    const fields = { ...record.fields, ...fieldsOf(resource) };
    await vault.put({ id, basedOn: record.revision, collection: record.collection, content: past.content, fields });
    tell({ sentence: t.restored });
  });
  return (
    <Stack spacing={1.5} sx={{ pb: 1 }}>
      <Facts kind={entry.kind} resource={resource} />
      <Failure sentence={restore.failure} />
      <Box>
        <Button variant="outlined" size="small" loading={restore.busy} onClick={() => void restore.run()}>
          {t.restore}
        </Button>
      </Box>
    </Stack>
  );
}
