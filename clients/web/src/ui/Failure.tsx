import Alert from "@mui/material/Alert";

/** A sentence about what did not work, read out when it appears. */
export function Failure({ sentence }: { readonly sentence: string | undefined }) {
  return sentence === undefined ? null : (
    <Alert severity="error" role="alert">
      {sentence}
    </Alert>
  );
}
