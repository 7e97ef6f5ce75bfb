// The gallery: every part of the kit on one page, for the eye and for axe. It is never shipped.
import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import app from "./vite.config.ts";

export default mergeConfig(app, {
  server: { port: 5174, open: "/gallery.html" },
  build: {
    outDir: fileURLToPath(new URL("../.cache/gallery", import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: { input: fileURLToPath(new URL("./gallery.html", import.meta.url)) },
  },
});
