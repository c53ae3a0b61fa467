import Button from "@mui/material/Button";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useText } from "../language/language";
import type { Entry } from "../sealwell/entry";
import type { Work } from "../sealwell/use-work";
import { Failure } from "../ui/Failure";
import { Part } from "./Part";
import { TEXT } from "./text";
import { type Way, WayChoice } from "./WayChoice";

/** What the form of either kind of link is given. */
export interface LinkFormProps<Made> {
  readonly headingId: string;
  readonly entries: readonly Entry[];
  readonly title: string;
  readonly onWay: (way: Way) => void;
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}

/** Around the questions of a form: which kind of link it makes, and the buttons. */
export function LinkForm(props: {
  readonly headingId: string;
  readonly way: Way;
  readonly make: Work;
  readonly isEmpty?: boolean;
  readonly onWay: (way: Way) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText(TEXT);
  const { headingId, way, make, isEmpty = false, onWay, onClose, children } = props;
  return (
    <>
      <DialogTitle id={headingId}>{t.dialogTitle}</DialogTitle>
      <DialogContent dividers>
        <Stack
          component="form"
          id={`${headingId}-form`}
          noValidate
          spacing={3}
          onSubmit={(event) => {
            event.preventDefault();
            void make.run();
          }}
        >
          <Part title={t.wayTitle}>
            <WayChoice way={way} onWay={onWay} />
          </Part>
          {children}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ flexDirection: "column", alignItems: "stretch", gap: 1, px: 3, pb: 2 }} disableSpacing>
        <Failure sentence={make.failure} />
        <Stack direction="row" spacing={1} sx={{ justifyContent: "flex-end" }}>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form={`${headingId}-form`} variant="contained" loading={make.busy} disabled={isEmpty}>
            {t.make}
          </Button>
        </Stack>
      </DialogActions>
    </>
  );
}
