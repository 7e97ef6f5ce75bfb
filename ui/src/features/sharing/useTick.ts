import { useEffect } from "react";
import { call } from "../../ipc/call";
import { answers } from "../../ipc/query";

/** How long after one look at the shared places the next one begins. */
export const TICK_MS = 3_000;

/**
 * Has colleagues' changes brought in as long as the component stands, one look after the other.
 * Nobody at the desk asked for it: it is no sign of activity, and no fault of it is worth a word
 * beside the status.
 */
export function useTick(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    let timer: number | undefined;
    const later = () => {
      if (!isOver) timer = window.setTimeout(look, TICK_MS);
    };
    const look = () => {
      call("exchange.tick", {})
        // What comes back after the lock is let go: a locked desk leaves nothing on the page.
        .then((now) => !isOver && answers.learn("exchange.status", {}, now))
        .catch(() => undefined)
        .finally(later);
    };
    later();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [isOn]);
}
