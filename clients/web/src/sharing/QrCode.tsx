import Box from "@mui/material/Box";
import { useMemo } from "react";
import { useText } from "../language/language";
import { qrCodeOf } from "./qr-code";
import { TEXT } from "./text";

/** A text as a QR code: dark on light in either colour scheme, as cameras expect it. */
export default function QrCode({ text }: { readonly text: string }) {
  const t = useText(TEXT);
  const { size, outline } = useMemo(() => qrCodeOf(text), [text]);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t.qrCode}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ display: "block", width: "100%", maxWidth: 300, borderRadius: 1 }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={outline} fill="#000" />
    </Box>
  );
}
