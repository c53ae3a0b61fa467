import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import { useLanguage, useText } from "../language/language";
import { PasswordField } from "./PasswordField";
import { HINTS, LEAST_SCORE, type Strength } from "./strength";
import { TEXT } from "./text";

/** A password being made up, with how good it is so far. `onChange` tells whether it is good enough. */
export function NewPassword(props: {
  readonly label: string;
  readonly email: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly onRated: (goodEnough: boolean) => void;
}) {
  const { value, email, onRated } = props;
  const [strength, setStrength] = useState<Strength>();
  useEffect(() => {
    let overtaken = false;
    // A megabyte of lists: loaded when somebody makes up a password, and not before.
    void import("./estimate").then(({ estimate }) => {
      if (!overtaken) {
        const rated = value === "" ? undefined : estimate(value, email);
        setStrength(rated);
        onRated((rated?.score ?? 0) >= LEAST_SCORE);
      }
    });
    return () => {
      overtaken = true;
    };
  }, [value, email, onRated]);
  return (
    <Stack spacing={1}>
      <PasswordField label={props.label} value={value} onChange={props.onChange} purpose="new-password" />
      <Meter strength={strength} />
    </Stack>
  );
}

const COLOURS = ["error", "error", "warning", "success", "success"] as const;

function Meter({ strength }: { readonly strength: Strength | undefined }) {
  const t = useText(TEXT);
  const { language } = useLanguage();
  const score = strength?.score ?? 0;
  return (
    <Box aria-live="polite">
      <LinearProgress
        variant="determinate"
        color={COLOURS[score]}
        value={strength === undefined ? 0 : 10 + score * 22.5}
        aria-label={t.strength}
        sx={{ height: 6, borderRadius: 3, mb: 0.75 }}
      />
      {strength !== undefined && (
        <Typography variant="body2" color="textSecondary">
          <strong>{t[`score${score}`]}.</strong> {strength.hint !== undefined && HINTS[strength.hint][language]}
        </Typography>
      )}
    </Box>
  );
}
