/** Deeds that take a while: they run under a job's id, tell how far they are, and can be stopped. */
import { useCallback, useEffect, useState } from "react";
import type { JobView } from "./bindings";
import { type CommandName, call, type Input, type Output } from "./call";
import { type DeedState, type Outcome, useDeed } from "./query";

const POLL_MS = 200;

/** The commands that take a job's id. */
type LongCommand = {
  [N in CommandName]: "job" extends keyof Input<N>
    ? N extends `jobs.${string}`
      ? never
      : N
    : never;
}[CommandName];

/** A long deed with how far it has come. */
export interface LongDeed<N extends LongCommand> extends DeedState<N> {
  /** `null` until the core knows of it. */
  readonly progress: JobView | null;
  /** Stops it; all of it or nothing is kept. */
  readonly cancel: () => void;
}

/** Like `useDeed`, for the commands that tell how far they have come. */
export function useLongDeed<N extends LongCommand>(name: N): LongDeed<N> {
  const deed = useDeed(name);
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobView | null>(null);
  useEffect(() => {
    if (job === null) return;
    const ask = () => call("jobs.progress", { job }).then(setProgress, () => setProgress(null));
    const timer = window.setInterval(ask, POLL_MS);
    return () => window.clearInterval(timer);
  }, [job]);
  const start = deed.run;
  const run = useCallback(
    async (input: Input<N>): Promise<Outcome<Output<N>>> => {
      const id = crypto.randomUUID();
      setJob(id);
      const outcome = await start({ ...input, job: id });
      setJob(null);
      setProgress(null);
      return outcome;
    },
    [start],
  );
  const cancel = useCallback(() => {
    // A job that has ended meanwhile has nothing left to stop.
    if (job !== null) call("jobs.cancel", { job }).catch(() => undefined);
  }, [job]);
  return { ...deed, run, progress, cancel };
}
