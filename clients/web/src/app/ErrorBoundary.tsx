import Button from "@mui/material/Button";
import { Component, type ReactNode } from "react";
import { useText } from "../language/language";
import { Centre } from "../ui/Centre";
import { TEXT } from "./text";

/** What a person sees of a mistake of ours, instead of a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useText(TEXT);
  return (
    <Centre title={t.broken} hint={t.brokenHint}>
      <Button variant="contained" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Centre>
  );
}
