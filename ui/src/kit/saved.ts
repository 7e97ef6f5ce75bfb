import { useCallback } from "react";
import { call } from "../ipc/call";
import { useUndo } from "./UndoBar";

/** Says what was recorded, without a name, and offers to take it back. */
export function useSaved(): (text: string) => void {
  const undoable = useUndo();
  return useCallback(
    (text: string) => undoable({ text, undo: () => call("undo.last", {}).catch(() => undefined) }),
    [undoable],
  );
}
