import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import type { Kind, Values } from "../kinds/kind";
import { useText } from "../language/language";
import { useTask } from "../sealwell/use-task";
import { Failure } from "../ui/Failure";
import { faultsOf } from "./faults";
import { FieldInput } from "./FieldInput";
import { TEXT } from "./text";

/** The form of a kind. Faults are shown when somebody wants to save, and from then on while they mend them. */
export function RecordForm(props: {
  readonly kind: Kind;
  readonly values: Values;
  readonly onSave: (values: Values) => Promise<void>;
  /** After it has been saved, unless the person has gone elsewhere by then. */
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}) {
  const t = useText(TEXT);
  const { fields } = props.kind;
  const [values, setValues] = useState(props.values);
  const [asked, setAsked] = useState(false);
  const faults = faultsOf(fields, values);
  const save = useTask(async ({ signal }) => {
    await props.onSave(values);
    if (signal?.aborted === false) {
      props.onSaved();
    }
  });
  return (
    <Card sx={{ p: { xs: 2, sm: 3 }, maxWidth: 620 }}>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          const first = fields.find((field) => faults[field.name] !== undefined);
          if (first === undefined) {
            void save.run();
          } else {
            event.currentTarget.querySelector<HTMLElement>(`[name="${first.name}"]`)?.focus();
          }
        }}
      >
        {fields.map((field, i) => (
          <FieldInput
            key={field.name}
            field={field}
            autoFocus={i === 0}
            value={values[field.name] ?? ""}
            fault={asked ? faults[field.name] : undefined}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        <Failure sentence={save.failure} />
        <Stack direction="row" spacing={1}>
          <Button type="submit" variant="contained" loading={save.busy}>
            {t.save}
          </Button>
          <Button onClick={props.onCancel}>{t.cancel}</Button>
        </Stack>
      </Stack>
    </Card>
  );
}
