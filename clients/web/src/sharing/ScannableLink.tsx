import Skeleton from "@mui/material/Skeleton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { lazy, Suspense } from "react";
import { useText } from "../language/language";
import { TEXT } from "./text";

const QrCode = lazy(() => import("./QrCode"));

/** A link for the camera of somebody who stands beside. */
export function ScannableLink({ link }: { readonly link: string }) {
  const t = useText(TEXT);
  return (
    <Stack spacing={1} sx={{ alignItems: "center" }}>
      <Suspense fallback={<Skeleton variant="rounded" sx={{ width: "100%", maxWidth: 300, height: 300 }} />}>
        <QrCode text={link} />
      </Suspense>
      <Typography variant="body2" color="textSecondary">
        {t.scanHint}
      </Typography>
    </Stack>
  );
}
