import { expect, it } from "vitest";
import { formatOf } from "./format";
import { formatTag, languageFor, languages } from "./languages";

it.each(languages.map((language) => [language.tag, language] as const))(
  "%s writes Latin digits and the Gregorian calendar, whatever the system thinks",
  (_, language) => {
    const options = new Intl.DateTimeFormat(formatTag(language)).resolvedOptions();
    expect([options.calendar, options.numberingSystem]).toEqual(["gregory", "latn"]);
    expect(formatOf(language).day("2026-11-22")).toMatch(/22.*2026/);
  },
);

it("says days as people do", () => {
  const say = formatOf(languageFor("en"));
  expect(say.day("2026-11-22")).toBe("22 November 2026");
  expect(say.month("2026-03")).toBe("March 2026");
  const today = "2026-11-22";
  expect(say.relativeDay("2026-11-22", today)).toBe("today");
  expect(say.relativeDay("2026-11-23", today)).toBe("tomorrow");
  expect(say.relativeDay("2026-12-01", today)).toBe("in 9 days");
  expect(say.relativeDay("2026-10-25", today)).toBe("4 weeks ago");
  expect(say.relativeDay("2026-05-01", today)).toBe("6 months ago");
});

it("does not move a day into another one at a change of the clock", () => {
  const say = formatOf(languageFor("en"));
  expect(say.relativeDay("2026-03-30", "2026-03-28")).toBe("in 2 days");
});

it("says sizes in round words", () => {
  const say = formatOf(languageFor("en"));
  expect([say.bytes(0), say.bytes(1500), say.bytes(2_400_000)]).toEqual([
    "0 bytes",
    "1.5 kB",
    "2.4 MB",
  ]);
});

it.each([
  ["fr-CA", "fr"],
  ["es-419", "es"],
  ["ar-EG", "ar"],
  ["de", "en"],
])("begins in the nearest language there is: %s in %s", (wanted, tag) => {
  expect(languageFor(wanted).tag).toBe(tag);
});
