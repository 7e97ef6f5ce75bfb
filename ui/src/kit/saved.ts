import { useCallback } from "react";
import { asFault, call, onTouched } from "../ipc/call";
import { useWords } from "../words/words";
import { useUndo } from "./UndoBar";

// What is only ever added to is corrected, not taken back: the core keeps no undo for a deed that
// wrote there, and asking for one would take back an earlier deed instead.
const onlyAdded: ReadonlySet<string> = new Set([
  "case_events",
  "legal_notes",
  "notes",
  "referral_events",
  "therapy_notes",
]);

let last: readonly string[] = [];
onTouched((topics) => {
  // A read puts itself on record too; it is no deed.
  if (topics.some((topic) => topic !== "audit")) last = topics;
});

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
      tell(last.some((topic) => onlyAdded.has(topic)) ? { text } : { text, undo });
    },
    [tell, words],
  );
}
