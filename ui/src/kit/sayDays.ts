import { useCallback } from "react";
import { useFormat } from "../words/format";
import { useWords } from "../words/words";

/** "3.5 days", in the words and number signs of the language. */
export function useSayDays(): (days: number) => string {
  const words = useWords();
  const format = useFormat();
  return useCallback(
    (days) => {
      // Medians fall on halves; finer than a tenth of a day says nothing.
      const rounded = Math.round(days * 10) / 10;
      return Number.isInteger(rounded)
        ? words("days", { count: rounded })
        : words("days-part", { said: format.number(rounded) });
    },
    [words, format],
  );
}
