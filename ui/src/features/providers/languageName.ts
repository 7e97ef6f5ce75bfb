import { useCallback } from "react";
import { nameOf } from "../../words/tongues";
import { useLanguage } from "../../words/words";

/** The name of a spoken language: of a code where it is one, else the directory's own word. */
export function useLanguageName(): (codeOrName: string) => string {
  const { language } = useLanguage();
  return useCallback(
    (text) => (/^[a-z]{2,3}$/.test(text) ? nameOf("language", text, language) : text),
    [language],
  );
}
