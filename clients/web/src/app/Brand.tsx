import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { Link } from "react-router";
import { useText } from "../language/language";
import { TEXT } from "./text";

/** The way home. */
export function Brand() {
  return (
    <Box
      component={Link}
      to="/"
      sx={{ display: "flex", alignItems: "center", gap: 1.25, color: "text.primary", textDecoration: "none", py: 1 }}
    >
      <Wordmark />
    </Box>
  );
}

/** How we sign. */
export function Wordmark() {
  const t = useText(TEXT);
  return (
    <>
      <img src="/sealwell.svg" width={30} height={30} alt="" />
      <Typography
        component="span"
        sx={{ fontWeight: 680, fontSize: { xs: "1rem", sm: "1.15rem" }, letterSpacing: "-0.02em", mr: 1 }}
      >
        {t.brand}
      </Typography>
    </>
  );
}
