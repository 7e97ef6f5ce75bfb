/** Whether the desk is open, and what follows when it opens or locks. */
import { useCallback, useEffect, useState } from "react";
import type { DeskView, Fault } from "./ipc/bindings";
import { shows } from "./ipc/bindings";
import { asFault, askWindow, call, onTouched } from "./ipc/call";
import { keepAllDrafts } from "./ipc/draft";
import { answers } from "./ipc/query";

/** The desk as it stands now. */
export interface DeskState {
  readonly desk: DeskView | null;
  readonly fault: Fault | undefined;
  /** Asks the core once more. */
  readonly again: () => void;
  /** The door was opened. */
  readonly open: (desk: DeskView) => void;
  /** Takes everything off the page at once, then ends the keys. */
  readonly lock: () => void;
}

/** Asks the core who sits here, and follows it through opening and locking. */
export function useDeskState(): DeskState {
  const [desk, setDesk] = useState<DeskView | null>(null);
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const again = useCallback(() => {
    call("desk.status", {}).then(
      (now) => {
        setFault(undefined);
        setDesk(now);
      },
      (reason) => setFault(asFault(reason)),
    );
  }, []);
  useEffect(again, [again]);
  const isOpen = desk?.state === "open";
  useEffect(() => {
    // At the door the first start decides itself when it is over.
    if (!isOpen) return;
    return onTouched((topics) => {
      if (shows["desk.status"].some((topic) => topics.includes(topic))) again();
    });
  }, [isOpen, again]);
  const open = useCallback((opened: DeskView) => {
    // What the door has read (a suggested passphrase) is of no more use.
    answers.forgetAll();
    setDesk(opened);
  }, []);
  const lock = useCallback(() => {
    const kept = keepAllDrafts();
    answers.forgetAll();
    setDesk(
      (was) =>
        was && { ...was, state: "locked", member: null, agency: null, deeds: [], resume: null },
    );
    void kept
      .then(() => askWindow("window.lock", {}))
      .then((done) => {
        // Without a window the core is told here; the door then shows what it answers.
        if (!done) call("desk.lock", {}).then(setDesk, (reason) => setFault(asFault(reason)));
      });
  }, []);
  return { desk, fault, again, open, lock };
}
