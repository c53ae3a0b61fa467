import { OFFLINE_URL, trustedScript } from "./trusted-script";

/** Keeps the app on this device, for times without a network. A browser that will not is one that needs the network. */
export async function keepApp(): Promise<void> {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    await navigator.serviceWorker.register(trustedScript(OFFLINE_URL)).catch(() => undefined);
  }
}
