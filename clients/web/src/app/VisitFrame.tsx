import Box from "@mui/material/Box";
import Container from "@mui/material/Container";
import type { ReactNode } from "react";
import { Wordmark } from "./Brand";
import { Preferences } from "./Preferences";
import { SkipLink } from "./SkipLink";

/** Around what a link leads to. Nothing in it leads away: who comes back would stand there without the link's key. */
export function VisitFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Container maxWidth="md" component="header" sx={{ display: "flex", alignItems: "center", py: 1 }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.25, py: 1 }}>
          <Wordmark />
        </Box>
        <Box sx={{ flex: 1 }} />
        <Box sx={{ displayPrint: "none" }}>
          <Preferences />
        </Box>
      </Container>
      <Container maxWidth="md" component="main" id="content" tabIndex={-1} sx={{ outline: "none", pb: 8 }}>
        {children}
      </Container>
    </>
  );
}
