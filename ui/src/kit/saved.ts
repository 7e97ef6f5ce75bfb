import { useCallback } from "react";
import { asFault, call, canUndoLast } from "../ipc/call";
import { useWords } from "../words/words";
import { useUndo } from "./UndoBar";

/**
 * Says what was recorded, without a name, and offers to take it back where the core can. To be
 * called right after the deed.
 */
export function useSaved(): (text: string) => void {
  const tell = useUndo();
  const words = useWords();
  return useCallback(
    (text: string) => {
      const undo = () =>
        call("undo.last", {}).then(
          () => tell({ text: words("kit-undone") }),
          (reason) => tell({ text: words(`fault-${asFault(reason).code}`) }),
        );
      tell(canUndoLast() ? { text, undo } : { text });
    },
    [tell, words],
  );
}
