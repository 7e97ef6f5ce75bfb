// Writes kit/tokens.css from kit/tokens.json: the colours of four themes are data, checked for
// contrast by a test, and the style sheet is only their printed form.
import { readFileSync, writeFileSync } from "node:fs";

const kit = new URL("../src/kit/", import.meta.url);

/** The style sheet for these themes. */
export function tokensCss(themes) {
  const block = (name, indent = "  ") =>
    Object.entries(themes[name])
      .map(([token, value]) => `${indent}--${token}: ${value.toLowerCase()};`)
      .concat(`${indent}color-scheme: ${name.endsWith("dark") ? "dark" : "light"};`)
      .join("\n");
  const media = (query, name) =>
    `@media ${query} {\n  :root:not([data-theme]) {\n${block(name, "    ")}\n  }\n}`;
  return [
    "/* Generated from tokens.json by scripts/tokens.mjs; a test refuses a stale copy. */",
    `:root,\n[data-theme="light"] {\n${block("light")}\n}`,
    `[data-theme="dark"] {\n${block("dark")}\n}`,
    `[data-theme="hc-light"] {\n${block("hc-light")}\n}`,
    `[data-theme="hc-dark"] {\n${block("hc-dark")}\n}`,
    media("(prefers-color-scheme: dark)", "dark"),
    media("(prefers-contrast: more)", "hc-light"),
    media("(prefers-contrast: more) and (prefers-color-scheme: dark)", "hc-dark"),
    "",
  ].join("\n\n");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const themes = JSON.parse(readFileSync(new URL("tokens.json", kit), "utf8"));
  writeFileSync(new URL("tokens.css", kit), tokensCss(themes));
}
