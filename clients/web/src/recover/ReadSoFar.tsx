import type { TypedPhrase } from "@sealwell/client/phrase";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** What has been understood of the words: each with its number, and in a sentence what is missing or wrong. */
export function ReadSoFar({ typed, all }: { readonly typed: TypedPhrase; readonly all: number }) {
  const t = useText(TEXT);
  if (typed.words.length === 0) {
    return null;
  }
  return (
    <>
      <Box
        component="ol"
        aria-label={t.read}
        sx={{ display: "flex", flexWrap: "wrap", gap: 0.75, p: 0, m: 0, listStyle: "none" }}
      >
        {typed.words.map(({ text, is }, i) => (
          <li key={`${i}-${text}`}>
            <Chip
              size="small"
              variant={is === "begun" ? "outlined" : "filled"}
              color={is === "unknown" ? "error" : "default"}
              label={is === "unknown" ? `${i + 1} ${text}: ${t.wordUnknown}` : `${i + 1} ${text}`}
            />
          </li>
        ))}
      </Box>
      <Typography role="status" color={isWrong(typed, all) ? "error" : "textSecondary"}>
        {sentence(typed, all, t)}
      </Typography>
    </>
  );
}

function isWrong({ words, misfit }: TypedPhrase, all: number): boolean {
  return misfit || words.length > all || words.some(({ is }) => is === "unknown");
}

function sentence({ words, complete, misfit }: TypedPhrase, all: number, t: ReturnType<typeof useText<typeof TEXT>>) {
  const unknown = words.flatMap(({ is }, i) => (is === "unknown" ? [i + 1] : []));
  if (unknown.length > 0) {
    return t.unknown(unknown.join(", "));
  }
  if (words.length > all) {
    return t.tooMany;
  }
  if (misfit) {
    return t.misfit;
  }
  return complete ? t.complete : t.sofar(words.length, all);
}
