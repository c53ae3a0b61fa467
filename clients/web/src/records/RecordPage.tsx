import { mdiDeleteOutline, mdiPencilOutline } from "@mdi/js";
import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { Link as RouterLink, useNavigate, useParams } from "react-router";
import { useTelling } from "../kinds/use-telling";
import { useText } from "../language/language";
import { measuredIn } from "../measures/reading";
import type { Entry } from "../sealwell/entry";
import { useTask } from "../sealwell/use-task";
import { useEntry, useVault } from "../sealwell/use-vault";
import { ShareButton } from "../sharing/ShareButton";
import { Failure } from "../ui/Failure";
import { Icon } from "../ui/Icon";
import { useNotice } from "../ui/notice";
import { PageHead } from "../ui/PageHead";
import { Facts } from "../kinds/Facts";
import { History } from "./History";
import { Missing } from "./Missing";
import { Source } from "../kinds/Source";
import { TEXT } from "./text";

/** One record: what it says, what it said before, and what it is underneath. */
export default function RecordPage() {
  const entry = useEntry(useParams()["id"]);
  return entry === undefined ? <Missing /> : <EntryPage key={entry.id} entry={entry} />;
}

function EntryPage({ entry }: { readonly entry: Entry }) {
  const t = useText(TEXT);
  const telling = useTelling();
  const { kind, resource, at } = entry;
  const label = telling.say(kind.label);
  const measured = measuredIn(resource)[0];
  return (
    <>
      <PageHead
        title={kind.title(resource) ?? label}
        lead={[label, at && telling.format.dateTime(at)].filter(Boolean).join(" · ")}
      >
        {kind.fields.length > 0 && (
          <Button
            variant="contained"
            startIcon={<Icon path={mdiPencilOutline} />}
            component={RouterLink}
            to={`/records/${entry.id}/edit`}
          >
            {t.edit}
          </Button>
        )}
        <ShareButton entries={[entry]} title={kind.title(resource) ?? label} />
        <DeleteButton entry={entry} />
      </PageHead>
      <Stack spacing={3} sx={{ maxWidth: 760 }}>
        <Card sx={{ p: { xs: 2, sm: 3 } }}>
          <Typography sx={{ fontSize: "1.5rem", fontWeight: 600, mb: 1, overflowWrap: "anywhere" }}>
            {kind.detail(resource, telling)}
          </Typography>
          <Facts kind={kind} resource={resource} />
        </Card>
        <Stack direction="row" useFlexGap spacing={3} sx={{ flexWrap: "wrap" }}>
          {measured !== undefined && (
            <Link component={RouterLink} to={`/charts/${encodeURIComponent(measured.key)}`}>
              {t.chart}
            </Link>
          )}
          <Link component={RouterLink} to={`/account/known/${entry.id}`}>
            {t.known}
          </Link>
        </Stack>
        <History entry={entry} />
        <Source resource={resource} />
      </Stack>
    </>
  );
}

function DeleteButton({ entry }: { readonly entry: Entry }) {
  const t = useText(TEXT);
  const vault = useVault();
  const tell = useNotice();
  const navigate = useNavigate();
  const remove = useTask(async () => {
    const { record } = entry;
    await vault.delete(record);
    tell({
      sentence: t.deleted,
      action: { label: t.undo, run: () => void vault.undelete(record) },
    });
    await navigate("/records", { replace: true });
  });
  return (
    <>
      <Button
        color="error"
        startIcon={<Icon path={mdiDeleteOutline} />}
        loading={remove.busy}
        onClick={() => void remove.run()}
      >
        {t.delete}
      </Button>
      <Failure sentence={remove.failure} />
    </>
  );
}
