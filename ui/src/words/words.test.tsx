import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { bundleOf, englishWords } from "./bundles";
import { languageFor } from "./languages";
import { Text, useLanguage, useWords, WordsProvider } from "./words";

function Scene() {
  const words = useWords();
  const { language, choose } = useLanguage();
  return (
    <button type="button" onClick={() => void choose(language.tag === "ar" ? "en" : "ar")}>
      {words("kit-close")}
    </button>
  );
}

it("turns the whole page when a language of the other direction is chosen", async () => {
  render(
    <WordsProvider first={englishWords()}>
      <Scene />
    </WordsProvider>,
  );
  expect(screen.getByRole("button").textContent).toBe("Close");
  await act(async () => screen.getByRole("button").click());
  await screen.findByText("إغلاق");
  expect(document.documentElement.dir).toBe("rtl");
  expect(document.documentElement.lang).toBe("ar");
});

it("falls back to English message by message, and shows names in their own direction", () => {
  const bundle = (tag: string, text: string) => {
    const made = new FluentBundle(tag);
    made.addResource(new FluentResource(text));
    return made;
  };
  const l10n = new ReactLocalization([
    bundle("ar", "hello = أهلًا { $name }"),
    bundle("en", "hello = Hello { $name }\nbye = Bye"),
  ]);
  render(
    <WordsProvider first={{ language: languageFor("ar"), l10n }}>
      <Text id="hello" args={{ name: "Amara" }} /> <Text id="bye" />
    </WordsProvider>,
  );
  expect(document.body.textContent).toBe("أهلًا \u2068Amara\u2069 Bye");
});

it("puts something without width behind an Arabic word that would be drawn too high", () => {
  const bundle = bundleOf(languageFor("ar"), ["hello = أهلًا بك"]);
  const hello = bundle.getMessage("hello")?.value;
  expect(hello && bundle.formatPattern(hello)).toBe("أهلًا\u200c بك");
});
