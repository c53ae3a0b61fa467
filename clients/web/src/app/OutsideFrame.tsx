import Box from "@mui/material/Box";
import Container from "@mui/material/Container";
import type { ReactNode } from "react";
import { Brand } from "./Brand";
import { Preferences } from "./Preferences";
import { SkipLink } from "./SkipLink";
import { useArrival } from "./use-arrival";

/** Around every page in front of the door. */
export function OutsideFrame({ children }: { readonly children: ReactNode }) {
  useArrival();
  return (
    <>
      <SkipLink />
      <Container maxWidth="lg" component="header" sx={{ display: "flex", alignItems: "center", py: 1 }}>
        <Brand />
        <Box sx={{ flex: 1 }} />
        <Preferences />
      </Container>
      <Box component="main" id="content" tabIndex={-1} sx={{ outline: "none", px: 2, pb: 8 }}>
        {children}
      </Box>
    </>
  );
}
