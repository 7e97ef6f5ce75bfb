import { useEffect, useEffectEvent, useRef, useState } from "react";
import { askWindow, onWindow } from "../../ipc/call";
import { announce } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./office.module.css";

/** How often the window is told, at most, that somebody is here. */
const TELL_MS = 5_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/**
 * Tells the window that somebody is at the desk, and counts down before an unattended one locks.
 * It is a bar, no dialog: any key or movement takes it away. It is said once, not every second.
 */
export function IdleWarning() {
  const words = useWords();
  const [seconds, setSeconds] = useState<number | null>(null);
  const told = useRef(0);
  const isWarned = seconds !== null;
  useEffect(() => onWindow<{ seconds: number }>("locking", (soon) => setSeconds(soon.seconds)), []);
  const say = useEffectEvent(() =>
    announce(words("idle-warning", { seconds: seconds ?? 0 }), { assertive: true }),
  );
  useEffect(() => {
    if (!isWarned) return;
    void say();
    const count = () => setSeconds((left) => left && Math.max(1, left - 1));
    const timer = window.setInterval(count, 1_000);
    return () => window.clearInterval(timer);
  }, [isWarned]);
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
  return isWarned ? <p className={styles.warning}>{words("idle-warning", { seconds })}</p> : null;
}
