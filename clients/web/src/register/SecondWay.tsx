import { mdiArrowRight, mdiCheck } from "@mdi/js";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Chip from "@mui/material/Chip";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useText } from "../language/language";
import { Icon } from "../ui/Icon";
import { Narrow } from "../ui/Narrow";
import { type FurtherWay, FURTHER_WAYS, RECOMMENDED, setUpPath } from "./further-ways";
import { TEXT } from "./text";

/** After the words, optional, and shown once: they are on one paper, and papers get lost. */
export default function SecondWay() {
  const t = useText(TEXT);
  const page = useRef<HTMLDivElement>(null);
  // Whoever listens hears where they are, and comes to the ways next.
  useEffect(() => {
    const heading = page.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <Box ref={page} sx={{ "& h1:focus": { outline: "none" } }}>
      <Narrow title={t.secondTitle} lead={t.secondLead}>
        <List disablePadding aria-label={t.waysList} sx={{ display: "grid", gap: 1.5 }}>
          <ListItem disablePadding sx={{ gap: 1 }}>
            <Icon path={mdiCheck} />
            <Typography>{t.wordsDone}</Typography>
          </ListItem>
          {FURTHER_WAYS.map((way) => (
            <FurtherLine key={way} way={way} />
          ))}
        </List>
        <Button component={Link} to="/" size="large">
          {t.later}
        </Button>
      </Narrow>
    </Box>
  );
}

function FurtherLine({ way }: { readonly way: FurtherWay }) {
  const t = useText(TEXT);
  const isRecommended = way === RECOMMENDED;
  return (
    <ListItem disablePadding sx={{ display: "block", border: 1, borderColor: "divider", borderRadius: 2, p: 2 }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="h2">{t[way]}</Typography>
        {isRecommended && <Chip size="small" label={t.recommended} />}
      </Stack>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 1.5 }}>
        {t[`${way}Hint`]}
      </Typography>
      <Button
        component={Link}
        to={setUpPath(way)}
        variant={isRecommended ? "contained" : "outlined"}
        endIcon={<Icon path={mdiArrowRight} />}
        aria-label={t.setUpNamed(t[way])}
      >
        {t.setUp}
      </Button>
    </ListItem>
  );
}
