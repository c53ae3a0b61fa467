import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import { Failure } from "../ui/Failure";
import { Narrow } from "../ui/Narrow";
import { useNotice } from "../ui/notice";
import { Sheets } from "./Sheets";
import { TEXT } from "./text";

const [LEAST, MOST] = [2, 10];

/** How many sheets, and then the sheets. */
export default function MakeKit() {
  const t = useText(TEXT);
  const tell = useNotice();
  const navigate = useNavigate();
  const { recoveryKit } = useVault().session;
  const [count, setCount] = useState(5);
  const [needed, setNeeded] = useState(3);
  const [sheets, setSheets] = useState<readonly string[]>();
  const make = useTask(async () => setSheets(await recoveryKit.make(needed, count)));
  if (sheets !== undefined) {
    const done = () => {
      tell({ sentence: t.madeKit });
      void navigate("/account/ways");
    };
    return <Sheets sheets={sheets} needed={needed} onDone={done} />;
  }
  return (
    <Narrow title={t.makeTitle} lead={t.makeLead}>
      <Stack
        component="form"
        spacing={2}
        onSubmit={(event) => {
          event.preventDefault();
          void make.run();
        }}
      >
        <Stack direction="row" spacing={2}>
          <Choice
            label={t.count}
            value={count}
            from={LEAST}
            to={MOST}
            onChange={(next) => {
              setCount(next);
              setNeeded(Math.min(needed, next));
            }}
          />
          <Choice label={t.needed} value={needed} from={LEAST} to={count} onChange={setNeeded} />
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {t.replaceHint}
        </Typography>
        <Failure sentence={make.failure} />
        <Button type="submit" variant="contained" size="large" loading={make.busy}>
          {t.make}
        </Button>
        <Button component={Link} to="/account/ways">
          {t.cancel}
        </Button>
      </Stack>
    </Narrow>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, from, to } = props;
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      onChange={(event) => props.onChange(Number(event.target.value))}
    >
      {Array.from({ length: to - from + 1 }, (_, i) => (
        <MenuItem key={i} value={from + i}>
          {from + i}
        </MenuItem>
      ))}
    </TextField>
  );
}
