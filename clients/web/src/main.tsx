// Before anything else: the key of a link leaves the address bar and the history.
import { isVisit } from "./sealwell/taken-link";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { keepApp } from "./sealwell/keep-app";

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// Who opens a link wants what it leads to, and not an app on their device.
if (!isVisit) {
  void keepApp();
}
