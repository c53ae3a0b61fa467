import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTitle } from "./use-title";

/** The head of a page: its name, a line about it, and what can be done on it. */
export function PageHead(props: { readonly title: string; readonly lead?: ReactNode; readonly children?: ReactNode }) {
  useTitle(props.title);
  return (
    <Stack
      direction={{ xs: "column", sm: "row" }}
      spacing={2}
      sx={{ mb: 3, alignItems: { sm: "flex-start" }, justifyContent: "space-between" }}
    >
      <Box>
        <Typography variant="h1">{props.title}</Typography>
        {props.lead !== undefined && (
          <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 620 }}>
            {props.lead}
          </Typography>
        )}
      </Box>
      {props.children !== undefined && (
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexShrink: 0, flexWrap: "wrap" }}>
          {props.children}
        </Stack>
      )}
    </Stack>
  );
}
