import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { parse } from "smol-toml";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Reads `locales/languages.toml` at build time, so that Rust and this page share one list. */
function toml(): Plugin {
  return {
    name: "toml",
    transform: {
      filter: { id: /\.toml$/ },
      handler: (text) => ({ code: `export default ${JSON.stringify(parse(text))}`, map: null }),
    },
  };
}

const ours = Object.keys(
  parse(readFileSync(new URL("../locales/languages.toml", import.meta.url), "utf8")),
);

/** React Aria brings its own words in 34 languages; those nobody can choose stay at home. */
function onlyOurLanguages(): Plugin {
  const locale = /\/intl\/\w+\/([a-z]{2})-[A-Z]{2}\.m?js$/;
  return {
    name: "only-our-languages",
    load: {
      filter: { id: locale },
      handler: (id) => (ours.includes(locale.exec(id)?.[1] ?? "") ? null : "export default {}"),
    },
  };
}

/** One chunk per language: all words of a language come and go together. */
export function chunkOf(id: string): string | null {
  const words = /\/locales\/([a-z-]+)\/[^/]+\.ftl/.exec(id);
  if (words && words[1] !== "en") return `words-${words[1]}`;
  return null;
}

export default defineConfig({
  plugins: [react(), toml(), onlyOurLanguages()],
  server: { port: 5173, strictPort: true, fs: { allow: ["..", "."] } },
  build: {
    // The oldest engine we meet: WebKitGTK 2.50.
    target: "safari18",
    // Fonts stay files: a data address would need a wider content-security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkOf, debugName: "words", test: /\.ftl/ }] } },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "scripts/*.test.ts"],
    setupFiles: ["src/setup.test-env.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    // Typing into a form takes seconds where two cores are shared with a build.
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
