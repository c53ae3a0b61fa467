import Box from "@mui/material/Box";

/** Names and values, side by side where there is room. */
export function FactList({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <Box
      component="dl"
      sx={{ display: "grid", gridTemplateColumns: { sm: "minmax(160px, auto) 1fr" }, columnGap: 3, m: 0 }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: { sm: "contents" } }}>
          <Box component="dt" sx={{ color: "text.secondary", pt: 1 }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, pt: { sm: 1 }, overflowWrap: "anywhere" }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
