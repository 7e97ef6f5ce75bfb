import type { Item } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";
import { useCodes } from "../../kit";
import { nameOf } from "../../words/tongues";
import { useLanguage } from "../../words/words";

/** Puts what a provider is told in words: the core hands on codes, a letter must not. */
export function useToldWords(): (item: Item, text: string) => string {
  const codes = useCodes();
  const { language } = useLanguage();
  return (item, text) => {
    if (item === "age") return codes.say("age-band", text);
    if (item === "gender") return codes.say("gender", text);
    if (item === "language") return nameOf("language", text, language);
    // A note of one's own stands in the place of the rule, where there is one.
    const isRule = vocabularies["safe-contact"].some((one) => one === text);
    return item === "safety" && isRule ? codes.say("safe-contact", text) : text;
  };
}
