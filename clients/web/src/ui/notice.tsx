import Button from "@mui/material/Button";
import Snackbar from "@mui/material/Snackbar";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

/** A sentence that passes by, perhaps with a way back. */
export interface Notice {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

/** Shows one notice at a time; one with an action stays long enough to be read and reached by keyboard. */
export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice & { readonly open: boolean }>();
  const tell = useCallback((next: Notice) => setNotice({ ...next, open: true }), []);
  const close = () => setNotice((shown) => shown && { ...shown, open: false });
  const action = notice?.action;
  return (
    <NoticeContext value={tell}>
      {children}
      <Snackbar
        open={notice?.open === true}
        autoHideDuration={action === undefined ? 4_000 : 12_000}
        onClose={(_event, reason) => reason !== "clickaway" && close()}
        message={notice?.sentence}
        sx={{ bottom: { xs: 80, md: 24 } }}
        action={
          action && (
            <Button
              color="inherit"
              size="small"
              sx={{ textDecoration: "underline" }}
              onClick={() => {
                close();
                action.run();
              }}
            >
              {action.label}
            </Button>
          )
        }
      />
    </NoticeContext>
  );
}

/** Tells a notice. */
export function useNotice(): (notice: Notice) => void {
  return useContext(NoticeContext);
}
