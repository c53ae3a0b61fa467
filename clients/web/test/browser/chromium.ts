import { type Browser, chromium } from "playwright-core";

/** Quiet, alone, and talking to nobody but us. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The distribution's browser: `./dev test` says where it is. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env["SEALWELL_CHROMIUM"] ?? "/usr/bin/chromium", args: FLAGS });
}
