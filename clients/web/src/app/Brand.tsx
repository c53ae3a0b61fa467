import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** The way home. */
export function Brand() {
  const t = useText(TEXT);
  return (
    <Box
      component={Link}
      to="/"
      sx={{ display: "flex", alignItems: "center", gap: 1.25, color: "text.primary", textDecoration: "none", py: 1 }}
    >
      <img src="/sealwell.svg" width={30} height={30} alt="" />
      <Typography
        component="span"
        sx={{ fontWeight: 680, fontSize: { xs: "1rem", sm: "1.15rem" }, letterSpacing: "-0.02em", mr: 1 }}
      >
        {t.brand}
      </Typography>
    </Box>
  );
}
