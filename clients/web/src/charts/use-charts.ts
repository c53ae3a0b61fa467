import { useMemo } from "react";
import { useTelling } from "../kinds/use-telling";
import { seriesOf } from "../measures/reading";
import { useVaultView } from "../sealwell/use-vault";
import { type ChartLines, chartsOf } from "../plot/lines";

/** All charts of this vault. */
export function useCharts(): ChartLines[] {
  const entries = useVaultView("entries");
  const { say } = useTelling();
  const series = useMemo(() => seriesOf(entries.values()), [entries]);
  return useMemo(() => chartsOf(series, say), [series, say]);
}
