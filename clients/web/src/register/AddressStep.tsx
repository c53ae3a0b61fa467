import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { Link } from "react-router";
import { useText } from "../language/language";
import { sealwell } from "../sealwell/device";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { TEXT } from "./text";

/** Where the code goes. */
export function AddressStep(props: {
  readonly email: string;
  readonly onChange: (email: string) => void;
  readonly onSent: () => void;
}) {
  const t = useText(TEXT);
  const send = useTask(async () => {
    await (await sealwell()).startRegistration(props.email.trim());
    props.onSent();
  });
  return (
    <Narrow title={t.title} lead={t.lead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void send.run();
        }}
      >
        <TextField
          label={t.email}
          type="email"
          autoComplete="email"
          required
          autoFocus
          value={props.email}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <Failure sentence={send.failure} />
        <Button type="submit" variant="contained" size="large" loading={send.busy}>
          {t.sendCode}
        </Button>
        <Button component={Link} to="/log-in">
          {t.haveAccount}
        </Button>
      </Stack>
    </Narrow>
  );
}
