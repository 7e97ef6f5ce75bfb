import { useEffect, useRef, useState } from "react";
import { askWindow, onWindow } from "../../ipc/call";
import { announce } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./office.module.css";

/** How often the window is told, at most, that somebody is here. */
const TELL_MS = 5_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Tells the window that somebody is at the desk, and says a minute before an unattended one
 * locks. It is a bar, no dialog: any key or movement takes it away.
 */
export function IdleWarning() {
  const words = useWords();
  const [seconds, setSeconds] = useState<number | null>(null);
  const text = seconds === null ? "" : words("idle-warning", { seconds });
  const told = useRef(0);
  useEffect(() => onWindow<{ seconds: number }>("locking", (soon) => setSeconds(soon.seconds)), []);
  useEffect(() => {
    if (text !== "") void announce(text, { assertive: true });
  }, [text]);
  const isWarned = seconds !== null;
  useEffect(() => {
    const tell = (event: Event) => {
      if (!isWarned && event.timeStamp - told.current < TELL_MS) return;
      told.current = event.timeStamp;
      setSeconds(null);
      void askWindow("window.activity", {});
    };
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [isWarned]);
  return text === "" ? null : <p className={styles.warning}>{text}</p>;
}
