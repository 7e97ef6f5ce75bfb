/** The languages there are, and which one to begin with. */
import { negotiateLanguages } from "@fluent/langneg";
import table from "../../../locales/languages.toml";

/** One language of the window. */
export interface Language {
  /** Its tag, such as `ar`; also the name of its folder in `locales`. */
  readonly tag: string;
  /** Its name in its own words. */
  readonly name: string;
  /** Which way it is read. */
  readonly direction: "ltr" | "rtl";
  /** The region whose way of writing dates and numbers is used, such as `en-GB`. */
  readonly region: string;
  /** Whether a native speaker has read all of it. */
  readonly reviewed: boolean;
}

/** Every language, in the order of `locales/languages.toml`. */
export const languages: readonly Language[] = Object.entries(table).map(([tag, row]) => ({
  tag,
  name: row.name,
  direction: row.direction,
  region: row.region,
  reviewed: row.reviewed_by !== "",
}));

/** The language every message exists in, and every other falls back to. */
export const SOURCE = "en";

/** Finds the language for a tag such as `fr-CA`; English when there is none. */
export function languageFor(...wanted: readonly string[]): Language {
  const tags = languages.map((language) => language.tag);
  // A region nobody writes for, such as es-419, is still its language.
  const asked = wanted.flatMap((one) => [one, one.split("-")[0] ?? one]);
  const [tag] = negotiateLanguages(asked, tags, { strategy: "lookup", defaultLocale: SOURCE });
  const found = languages.find((language) => language.tag === tag) ?? languages[0];
  if (!found) throw new Error("locales/languages.toml is empty");
  return found;
}

/**
 * The tag for everything that formats: what a bare `ar` or `th` means for calendar and digits
 * changes with the system's libraries, so both are pinned.
 */
export function formatTag(language: Language): string {
  return `${language.region}-u-ca-gregory-nu-latn`;
}
