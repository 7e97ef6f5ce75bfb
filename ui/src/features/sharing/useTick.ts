import { useEffect } from "react";
import { call, onTouched } from "../../ipc/call";
import { answers } from "../../ipc/query";

/** How long after one look at the shared places the next one begins. */
export const TICK_MS = 3_000;
/** How soon after something was recorded here the next look begins, so that it goes out at once. */
export const SOON_MS = 400;

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
    const later = (ms = TICK_MS) => {
      window.clearTimeout(timer);
      if (!isOver) timer = window.setTimeout(look, ms);
    };
    const look = () => {
      timer = undefined;
      call("exchange.tick", {})
        // What comes back after the lock is let go: a locked desk leaves nothing on the page.
        .then((now) => !isOver && answers.learn("exchange.status", {}, now))
        .catch(() => undefined)
        .finally(() => later());
    };
    later();
    // What a look itself brought in comes while none is waited for. That something was read goes out
    // with the rest.
    const leave = onTouched((topics) => {
      if (timer !== undefined && topics.some((topic) => topic !== "audit")) later(SOON_MS);
    });
    return () => {
      isOver = true;
      leave();
      window.clearTimeout(timer);
    };
  }, [isOn]);
}
