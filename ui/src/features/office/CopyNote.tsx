import { useEffect, useEffectEvent } from "react";
import { tellCopied } from "../../ipc/call";
import { useUndo } from "../../kit";
import { useWords } from "../../words/words";

/** Has the window clear what is copied, and says for how long it can be pasted. */
export function CopyNote() {
  const words = useWords();
  const say = useUndo();
  const hear = useEffectEvent(async () => {
    const seconds = await tellCopied();
    // Where the window does not clear it, nothing is promised.
    if (seconds !== null) say({ text: words("copied", { seconds }) });
  });
  useEffect(() => {
    const copied = () => {
      if (hasSelection()) void hear();
    };
    for (const way of ["copy", "cut"] as const) document.addEventListener(way, copied);
    return () => {
      for (const way of ["copy", "cut"] as const) document.removeEventListener(way, copied);
    };
  }, []);
  return null;
}

function hasSelection(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return field.selectionStart !== field.selectionEnd;
  }
  return document.getSelection()?.isCollapsed === false;
}
