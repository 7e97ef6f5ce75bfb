/** The words of coded values: every code of a closed vocabulary is a message of its own. */
import { useMemo } from "react";
import { vocabularies } from "../ipc/bindings";
import { type Say, useWords } from "../words/words";

/** The closed vocabularies, by name. */
export type Vocabulary = keyof typeof vocabularies;
/** A code of one vocabulary. */
export type CodeOf<V extends Vocabulary> = (typeof vocabularies)[V][number];

/** The message of a code: `offer-status` and `temporarily closed` make `…-temporarily_closed`. */
export function codeId(vocabulary: string, code: string): string {
  return `${vocabulary}-${code.replace(/[^A-Za-z0-9_-]/g, "_")}`;
}

/** Says codes, and lists those of a vocabulary for a choice. */
export interface Codes {
  /** `say("state", "on-hold")`: On hold. */
  say(vocabulary: Vocabulary, code: string): string;
  /** All of a vocabulary with their words, in the order to be shown. */
  options<V extends Vocabulary>(vocabulary: V): { id: CodeOf<V>; label: string }[];
}

function codesWith(words: Say): Codes {
  const say = (vocabulary: string, code: string) => words(codeId(vocabulary, code));
  return {
    say,
    options: (vocabulary) =>
      vocabularies[vocabulary].map((code) => ({ id: code, label: say(vocabulary, code) })),
  };
}

/** The words of coded values in the language in use. */
export function useCodes(): Codes {
  const words = useWords();
  return useMemo(() => codesWith(words), [words]);
}
