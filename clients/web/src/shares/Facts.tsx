import Box from "@mui/material/Box";
import type { ReactNode } from "react";

/** What there is to know about a link, a line each. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{ display: "grid", gridTemplateColumns: { sm: "minmax(140px, auto) 1fr" }, columnGap: 3, rowGap: 1, m: 0 }}
    >
      {children}
    </Box>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: { sm: "contents" } }}>
      <Box component="dt" sx={{ color: "text.secondary" }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}
