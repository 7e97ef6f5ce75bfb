/** Every word a person reads comes through here. */
import type { FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, useLocalization } from "@fluent/react";
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { loadWords, type Words } from "./bundles";
import { type Language, languageFor } from "./languages";

/** What a message may be given: texts, numbers and dates. */
export type Args = Record<string, FluentVariable>;

/** Says a message: `words("kit-drafts", { count: 3 })`. */
export interface Say {
  (id: string, args?: Args): string;
  /** The words of one field: label from the message, hint from its `.hint`. */
  field(id: string, args?: Args): { label: string; hint?: string };
  /** One attribute of a message, or nothing when it has none. */
  attribute(id: string, name: string, args?: Args): string | undefined;
  /** Whether the message exists in any language at hand. */
  has(id: string): boolean;
}

interface Choice {
  readonly language: Language;
  readonly choose: (tag: string) => Promise<void>;
}

const LanguageContext = createContext<Choice | null>(null);

/** Gives everything below it its words, and the page its language and direction. */
export function WordsProvider({ first, children }: { first: Words; children: ReactNode }) {
  const [words, setWords] = useState(first);
  const { language } = words;
  useLayoutEffect(() => {
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.direction;
  }, [language]);
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: async (tag) => setWords(await loadWords(languageFor(tag))),
    }),
    [language],
  );
  return (
    <LanguageContext value={choice}>
      <LocalizationProvider l10n={words.l10n}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}

/** The language in use, and how to choose another. */
export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error("useLanguage needs a WordsProvider above it");
  return choice;
}

/** The words of the language in use. */
export function useWords(): Say {
  const { l10n } = useLocalization();
  return useMemo(() => sayWith(l10n), [l10n]);
}

/** One message as text, for places where a hook would be more than the words. */
export function Text({ id, args }: { id: string; args?: Args }) {
  const words = useWords();
  return <>{words(id, args)}</>;
}

function sayWith(l10n: Words["l10n"]): Say {
  const say = (id: string, args?: Args) => l10n.getString(id, args);
  const attribute = (id: string, name: string, args?: Args) => {
    // Attributes fall back with their message: a translated label never has an English hint.
    const bundle = l10n.getBundle(id);
    const pattern = bundle?.getMessage(id)?.attributes[name];
    return pattern ? bundle?.formatPattern(pattern, args ?? null, []) : undefined;
  };
  return Object.assign(say, {
    attribute,
    field: (id: string, args?: Args) => ({
      label: say(id, args),
      hint: attribute(id, "hint", args),
    }),
    has: (id: string) => l10n.getBundle(id) !== null,
  });
}
