import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { seal } from "./bundle/seal";

export default defineConfig({
  plugins: [react(), seal()],
  // Through the link, so that the client's own dependencies are found beside it.
  resolve: { preserveSymlinks: false },
  build: {
    target: "es2022",
    // A file of its own for everything: the content security policy allows no data: URLs in scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": process.env["SEALWELL_GATEWAY"] ?? "http://127.0.0.1:8080" } },
});
