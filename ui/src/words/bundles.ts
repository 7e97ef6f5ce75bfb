/** The messages of a language, from `locales/<lang>/*.ftl`. English is always at hand. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import { formatTag, type Language, languageFor, SOURCE } from "./languages";

const source = import.meta.glob<string>("../../../locales/en/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});
const others = import.meta.glob<string>(
  ["../../../locales/*/*.ftl", "!../../../locales/en/*.ftl"],
  { query: "?raw", import: "default" },
);

/** A language with its messages, ready to use. */
export interface Words {
  readonly language: Language;
  readonly l10n: ReactLocalization;
}

/** Makes a bundle of some files; a later file cannot replace a message of an earlier one. */
export function bundleOf(language: Language, files: readonly string[]): FluentBundle {
  // Fluent marks inserted names with isolating characters, so that an Arabic sentence with a
  // Latin name in it keeps its order.
  const bundle = new FluentBundle(formatTag(language), { useIsolating: true, transform: level });
  for (const text of files) bundle.addResource(new FluentResource(text));
  return bundle;
}

// WebKitGTK draws a whole word as much too high as the mark that shaping puts first, which in a word that
// ends in lam, tanween and alif is the tanween. What has no width stands first instead.
function level(text: string): string {
  return text.replaceAll("\u0644\u064b\u0627", "$&\u200c");
}

let english: FluentBundle | undefined;

function sourceBundle(): FluentBundle {
  english ??= bundleOf(languageFor(SOURCE), Object.values(source));
  return english;
}

/** Loads one language. Messages it lacks come from English, one by one. */
export async function loadWords(language: Language): Promise<Words> {
  const bundles = [sourceBundle()];
  if (language.tag !== SOURCE) {
    const own = Object.entries(others).filter(([path]) => path.includes(`/${language.tag}/`));
    const files = await Promise.all(own.map(([, load]) => load()));
    bundles.unshift(bundleOf(language, files));
  }
  return { language, l10n: new ReactLocalization(bundles, null) };
}

/** English, without waiting: for tests, and for the moment before a language is loaded. */
export function englishWords(): Words {
  const l10n = new ReactLocalization([sourceBundle()], null);
  return { language: languageFor(SOURCE), l10n };
}
