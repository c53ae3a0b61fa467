import Typography from "@mui/material/Typography";
import { useFormat, useText } from "../language/language";
import type { Line } from "../plot/lines";
import { TEXT } from "./text";

/** The reference ranges in words. */
export function Usual({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText(TEXT);
  const { number } = useFormat();
  const sentences = lines.flatMap(({ name, series: { usual, unit } }) => {
    const [low, high] = [usual?.low, usual?.high].map((end) =>
      end === undefined ? undefined : `${number(end)} ${unit}`,
    );
    if (low !== undefined && high !== undefined) {
      return [t.usualFromTo(name, low, high)];
    }
    return high !== undefined ? [t.usualBelow(name, high)] : low !== undefined ? [t.usualAbove(name, low)] : [];
  });
  return sentences.length === 0 ? null : (
    <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
      {sentences.join(" ")} {t.usualNote}
    </Typography>
  );
}
