import { useEffect, useState } from "react";
import type { Fault } from "../../ipc/bindings";

/** Seconds until the next try, when the core asked to wait; 0 when one may try. */
export function useCountdown(fault: Fault | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (fault?.code !== "tooSoon") {
      setLeft(0);
      return;
    }
    let seconds = Math.max(1, Math.ceil(Number(fault.args.wait) || 1));
    setLeft(seconds);
    const timer = window.setInterval(() => {
      seconds -= 1;
      setLeft(seconds);
      if (seconds <= 0) window.clearInterval(timer);
    }, 1000);
    return () => window.clearInterval(timer);
  }, [fault]);
  return left;
}
