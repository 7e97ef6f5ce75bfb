import { useCallback } from "react";
import type { ExchangeView } from "../../ipc/bindings";
import { useWhen } from "../../kit";
import { useWords } from "../../words/words";

/** Says in a few quiet words where the exchange stands. */
export function useStatusWords(): (view: ExchangeView) => string {
  const words = useWords();
  const when = useWhen();
  return useCallback(
    (view: ExchangeView) => {
      const { state, lastAt, toGo } = view;
      if (state === "current" && lastAt) return words("sharing-current-at", { when: when(lastAt) });
      if (state === "waiting" && toGo > 0) return words("sharing-to-go", { count: toGo });
      return words(`sharing-state-${state}`);
    },
    [words, when],
  );
}
