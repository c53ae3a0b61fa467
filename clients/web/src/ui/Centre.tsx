import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTitle } from "./use-title";

/** A page with little on it: something is empty, broken or not there, and what to do about it. */
export function Centre(props: {
  readonly title: string;
  readonly hint: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}) {
  useTitle(props.title);
  return (
    <Box sx={{ display: "grid", placeItems: "center", minHeight: "50vh", px: 2, textAlign: "center" }}>
      <Stack spacing={2} sx={{ alignItems: "center", maxWidth: 440 }}>
        {props.icon}
        <Typography variant="h1">{props.title}</Typography>
        <Typography color="textSecondary">{props.hint}</Typography>
        {props.children}
      </Stack>
    </Box>
  );
}
