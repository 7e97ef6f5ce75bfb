/** For how long sealed words lie open, and how they close by themselves. */
import { useCallback, useEffect, useState } from "react";
import { useDeed } from "../../ipc/query";

/** The two parts with sealed notes. */
export type SealedArea = "therapy" | "legal";

/** A seal that was opened with the passphrase, for a few minutes. */
export interface Seal {
  /** When it closes, in milliseconds since the epoch; `null` while it is closed. */
  readonly openUntil: number | null;
  /** Opens it; false when the passphrase was not right. */
  readonly open: (passphrase: string) => Promise<boolean>;
  /** Notes that the core says it lies open for so many seconds more. */
  readonly extend: (seconds: number) => void;
  readonly step: ReturnType<typeof useDeed<"vault.stepUp">>;
}

/** A seal for one panel. When its time is over it closes, whatever is on the screen. */
export function useSeal(): Seal {
  const step = useDeed("vault.stepUp");
  const [openUntil, setOpenUntil] = useState<number | null>(null);
  const extend = useCallback((seconds: number) => {
    setOpenUntil(seconds > 0 ? Date.now() + seconds * 1000 : null);
  }, []);
  const { run } = step;
  const open = useCallback(
    async (passphrase: string) => {
      const outcome = await run({ passphrase });
      if (outcome.done) extend(outcome.value.seconds);
      return outcome.done;
    },
    [run, extend],
  );
  useEffect(() => {
    if (openUntil === null) return;
    const timer = window.setTimeout(() => setOpenUntil(null), openUntil - Date.now());
    return () => window.clearTimeout(timer);
  }, [openUntil]);
  return { openUntil, open, extend, step };
}
