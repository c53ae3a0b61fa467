import CssBaseline from "@mui/material/CssBaseline";
import { ThemeProvider } from "@mui/material/styles";
import { lazy, Suspense } from "react";
import { BrowserRouter } from "react-router";
import { LanguageProvider } from "../language/language";
import { isVisit } from "../sealwell/taken-link";
import { DoorProvider } from "../sealwell/use-door";
import { NoticeProvider } from "../ui/notice";
import { ErrorBoundary } from "./ErrorBoundary";
import { Loading } from "./Loading";
import { Pages } from "./Pages";
import { THEME } from "./theme";
import { VisitFrame } from "./VisitFrame";

const Visit = lazy(() => import("../visit/Visit"));

/** The app, from the outside in. */
export function App() {
  return (
    <LanguageProvider>
      <ThemeProvider theme={THEME} noSsr disableTransitionOnChange>
        <CssBaseline enableColorScheme />
        <ErrorBoundary>{isVisit ? <ForVisitors /> : <ForOwners />}</ErrorBoundary>
      </ThemeProvider>
    </LanguageProvider>
  );
}

function ForOwners() {
  return (
    <BrowserRouter>
      <NoticeProvider>
        <DoorProvider>
          <Pages />
        </DoorProvider>
      </NoticeProvider>
    </BrowserRouter>
  );
}

/** One page and no door: whoever is logged in here in another tab is not concerned. */
function ForVisitors() {
  return (
    <VisitFrame>
      <Suspense fallback={<Loading />}>
        <Visit />
      </Suspense>
    </VisitFrame>
  );
}
