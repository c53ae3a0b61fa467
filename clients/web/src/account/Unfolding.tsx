import Button from "@mui/material/Button";
import Card from "@mui/material/Card";
import { type ReactNode, useState } from "react";

/** A form that is out of the way until somebody asks for it. */
export function Unfolding({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (fold: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return open ? (
    <Card sx={{ p: 2.5 }}>{children(() => setOpen(false))}</Card>
  ) : (
    <Button variant="outlined" onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
