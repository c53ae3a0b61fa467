import { mdiCheckboxMultipleMarkedOutline } from "@mdi/js";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useDeferredValue, useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useText } from "../language/language";
import { useVaultView } from "../sealwell/use-vault";
import { Centre } from "../ui/Centre";
import { Icon } from "../ui/Icon";
import { PageHead } from "../ui/PageHead";
import { AddRecord } from "./AddRecord";
import { SelectionBar } from "./SelectionBar";
import { NO_SELECTION, type Selection } from "./selection";
import { EntryList } from "./EntryList";
import { type Filter, filtered, yearsOf } from "./filter";
import { FilterBar } from "./FilterBar";
import { TEXT } from "./text";
import { useGradually } from "./use-gradually";

const PAGE = 40;

/** Everything there is, newest first, a page at a time. The filters are in the address, so that going back finds them again. */
export default function Timeline() {
  const t = useText(TEXT);
  const entries = useVaultView("entries");
  const [filter, setFilter] = useFilter();
  const wanted = useDeferredValue(filter);
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(() => filtered(entries.values(), wanted), [entries, wanted]);
  const [selection, setSelection] = useState<Selection>();
  const years = useMemo(() => yearsOf(entries.values()), [entries]);
  const page = useMemo(() => found.slice(0, shown), [found, shown]);
  const drawn = useGradually(page);
  if (entries.size === 0) {
    return (
      <Centre title={t.emptyTitle} hint={t.emptyHint}>
        <AddRecord />
        <Button component={Link} to="/transfer">
          {t.toImport}
        </Button>
      </Centre>
    );
  }
  const change = (next: Filter) => {
    setShown(PAGE);
    setFilter(next);
  };
  return (
    <>
      <PageHead title={t.title}>
        {selection === undefined && (
          <Button
            variant="outlined"
            startIcon={<Icon path={mdiCheckboxMultipleMarkedOutline} />}
            onClick={() => setSelection(NO_SELECTION)}
          >
            {t.select}
          </Button>
        )}
        <AddRecord />
      </PageHead>
      <FilterBar filter={filter} years={years} onChange={change} />
      <Typography color="textSecondary" variant="body2" role="status" sx={{ mb: 1 }}>
        {t.found(found.length)}
      </Typography>
      {found.length === 0 ? (
        <Centre title={t.noneTitle} hint={t.noneHint}>
          <Button onClick={() => change({ words: "", kind: undefined, year: undefined })}>{t.clear}</Button>
        </Centre>
      ) : (
        <EntryList entries={drawn} selection={selection} onSelect={setSelection} />
      )}
      {found.length > shown && (
        <Stack sx={{ mt: 3, alignItems: "center" }}>
          <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>
            {t.more}
          </Button>
        </Stack>
      )}
      {selection !== undefined && (
        <SelectionBar found={found} selection={selection} onChange={setSelection} entries={entries} />
      )}
    </>
  );
}

function useFilter(): [Filter, (filter: Filter) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => ({
      words: params.get("words") ?? "",
      kind: params.get("kind") ?? undefined,
      year: Number(params.get("year")) || undefined,
    }),
    [params],
  );
  const setFilter = ({ words, kind, year }: Filter) =>
    setParams(
      { ...(words && { words }), ...(kind && { kind }), ...(year && { year: String(year) }) },
      { replace: true },
    );
  return [filter, setFilter];
}
