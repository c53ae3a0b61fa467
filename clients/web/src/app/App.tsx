import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { BrowserRouter } from "react-router";
import { LanguageProvider } from "../language/language";
import { DoorProvider } from "../sealwell/use-door";
import { NoticeProvider } from "../ui/notice";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pages } from "./Pages";
import { THEME } from "./theme";

/** The app, from the outside in. */
export function App() {
  return (
    <LanguageProvider>
      <ThemeProvider theme={THEME} noSsr disableTransitionOnChange>
        <CssBaseline enableColorScheme />
        <ErrorBoundary>
          <BrowserRouter>
            <NoticeProvider>
              <DoorProvider>
                <Pages />
              </DoorProvider>
            </NoticeProvider>
          </BrowserRouter>
        </ErrorBoundary>
      </ThemeProvider>
    </LanguageProvider>
  );
}
