import Box from "@mui/material/Box";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTitle } from "./use-title";

/** One task, in the middle of the page. */
export function Narrow(props: {
  readonly title: string;
  readonly lead?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useTitle(props.title);
  return (
    <Box sx={{ maxWidth: props.wide === true ? 720 : 460, mx: "auto", mt: { xs: 1, sm: 5 } }}>
      <Card sx={{ p: { xs: 2.5, sm: 4 } }}>
        <Stack spacing={2.5}>
          <Box>
            <Typography variant="h1">{props.title}</Typography>
            {props.lead !== undefined && (
              <Typography color="textSecondary" sx={{ mt: 1 }}>
                {props.lead}
              </Typography>
            )}
          </Box>
          {props.children}
        </Stack>
      </Card>
    </Box>
  );
}
