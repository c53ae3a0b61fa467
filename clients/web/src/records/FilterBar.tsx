import { mdiMagnify } from "@mdi/js";
import Box from "@mui/material/Box";
import InputAdornment from "@mui/material/InputAdornment";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { KINDS } from "../kinds/kinds";
import { useLanguage, useText } from "../language/language";
import { Icon } from "../ui/Icon";
import type { Filter } from "./filter";
import { TEXT } from "./text";

/** What is to be seen of it all. */
export function FilterBar(props: {
  readonly filter: Filter;
  readonly years: readonly number[];
  readonly onChange: (filter: Filter) => void;
}) {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const { filter, onChange } = props;
  return (
    <Box
      role="search"
      sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr 1fr", sm: "2fr 1fr 1fr" }, mb: 2 }}
    >
      <TextField
        size="small"
        label={t.search}
        placeholder={t.searchHint}
        type="search"
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
        sx={{ gridColumn: { xs: "1 / -1", sm: "auto" } }}
        slotProps={{
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <Icon path={mdiMagnify} />
              </InputAdornment>
            ),
          },
        }}
      />
      <TextField
        size="small"
        select
        label={t.kind}
        value={filter.kind ?? ""}
        onChange={(event) => onChange({ ...filter, kind: event.target.value || undefined })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t.allKinds}</MenuItem>
        {KINDS.map((kind) => (
          <MenuItem key={kind.name} value={kind.name}>
            {kind.label[language]}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        size="small"
        select
        label={t.year}
        value={filter.year ?? ""}
        onChange={(event) => onChange({ ...filter, year: Number(event.target.value) || undefined })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t.allYears}</MenuItem>
        {props.years.map((year) => (
          <MenuItem key={year} value={year}>
            {year}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}
