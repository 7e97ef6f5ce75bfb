// What stands on the screen, read from the same messages as the page reads: a word that is changed
// there changes here, and a journey can be made in any language.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The page's own copy of the library: there is one way to read a message.
const ofPage = createRequire(new URL("../../ui/package.json", import.meta.url));
const { FluentBundle, FluentResource } = ofPage("@fluent/bundle");

const bundles = new Map();

function bundleOf(language) {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = new URL(`../../locales/${language}/`, import.meta.url);
  for (const file of readdirSync(folder)) {
    bundle.addResource(new FluentResource(readFileSync(new URL(file, folder), "utf8")));
  }
  bundles.set(language, bundle);
  return bundle;
}

/** The words of a message; a message that is not there is a fault of the test. */
export function say(id, args = {}, language = "en") {
  const bundle = bundleOf(language);
  const message = bundle.getMessage(id);
  if (!message?.value) throw new Error(`There is no message ${id} in ${language}.`);
  return bundle.formatPattern(message.value, args).replace(/\s+/g, " ").trim();
}
