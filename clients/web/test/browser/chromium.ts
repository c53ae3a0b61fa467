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
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env["SEALWELL_CHROMIUM"] ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: [...FLAGS, ...more] });
}

/** The same, with a camera that sees a film and may be used without asking. */
export function launchChromiumWithCamera(film: string): Promise<Browser> {
  return launchChromium([
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${film}`,
  ]);
}
