import { useEffect, useRef, useState } from "react";
import { useWords } from "../words/words";
import styles from "./QuickHide.module.css";
import { keys, useShortcuts } from "./shortcuts";

const PRESSES = 3;
const WITHIN_MS = 5_000;

/**
 * Blank at once, then lock: Shift three times, Ctrl Shift H, or the last button of the page.
 *
 * Two dots fill with the presses, so that it surprises nobody. Escape is not used: people press
 * it for other reasons. It stops at three, because five are the sticky keys of some desktops.
 */
export function QuickHide({ onHide }: { onHide: () => void }) {
  const words = useWords();
  const presses = useShiftPresses(onHide);
  useShortcuts({ [keys.hide]: onHide });
  return (
    <footer>
      {presses > 0 && (
        <div className={styles.dots} aria-hidden="true">
          <span data-filled={presses > 0 || undefined} />
          <span data-filled={presses > 1 || undefined} />
        </div>
      )}
      <button type="button" className={styles.button} onClick={onHide}>
        {words("frame-hide")}
      </button>
    </footer>
  );
}

function useShiftPresses(act: () => void): number {
  const [presses, setPresses] = useState(0);
  const times = useRef<number[]>([]);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const count = (pressed: number[]) => {
      times.current = pressed;
      setPresses(pressed.length);
    };
    let forget: number | undefined;
    const down = (event: KeyboardEvent) => {
      if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
        // Another key between: this was typing.
        if (times.current.length > 0) count([]);
      } else if (!event.repeat) {
        const now = event.timeStamp;
        const recent = [...times.current.filter((at) => now - at < WITHIN_MS), now];
        count(recent.length < PRESSES ? recent : []);
        window.clearTimeout(forget);
        forget = window.setTimeout(() => count([]), WITHIN_MS);
        if (recent.length >= PRESSES) latest.current();
      }
    };
    window.addEventListener("keydown", down, true);
    return () => {
      window.removeEventListener("keydown", down, true);
      window.clearTimeout(forget);
    };
  }, []);
  return presses;
}
