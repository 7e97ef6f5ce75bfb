/**
 * Drafts: what is typed into a long form is kept in the vault while it is typed, so that a lock or
 * a power cut loses less than a second of it. No draft ever lies anywhere else.
 */
import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { CaseId } from "./bindings";
import { call } from "./call";

/** How much typing may be lost, at most. */
const LOST_MS = 800;

/** How long a lock waits for the last words, at most. */
const PATIENCE_MS = 300;

const living = new Set<() => Promise<unknown>>();

/** Keeps every form as it stands now: before a lock that somebody asks for. */
export async function keepAllDrafts(): Promise<void> {
  const kept = Promise.all([...living].map((save) => save()));
  await Promise.race([kept, new Promise((enough) => window.setTimeout(enough, PATIENCE_MS))]);
}

/** What a form is told by its draft. */
export interface Draft {
  /** The form was recorded: its draft is of no more use. */
  readonly drop: () => void;
}

/**
 * Keeps `form` while it changes, and hands back what was kept before. `null` means that nothing is
 * typed: it throws the draft away. Without a key nothing is kept. What was kept may come from another
 * version: `read` makes a form of it, or `null`, and then the form begins empty.
 */
export function useDraft<T>(props: {
  key: string | null;
  caseId: CaseId;
  form: T | null;
  read: (kept: unknown) => T | null;
  onFound: (form: T) => void;
}): Draft {
  const { key, caseId } = props;
  const json = props.form === null ? "" : JSON.stringify(props.form);
  const latest = useRef({ json, kept: json });
  const timer = useRef<number | undefined>(undefined);
  const save = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const { json: form, kept } = latest.current;
    if (key === null || form === kept) return;
    latest.current.kept = form;
    // Typing goes on whatever happens; the next change tries again.
    await call("drafts.put", { key, caseId, form }).catch(() => {
      latest.current.kept = kept;
    });
  }, [key, caseId]);
  useEffect(() => {
    latest.current.json = json;
    // Not put off by the next key: whoever types without a pause is kept as well.
    if (json !== latest.current.kept)
      timer.current ??= window.setTimeout(() => void save(), LOST_MS);
  }, [json, save]);
  const found = useEffectEvent((kept: string) => {
    if (latest.current.json !== "") return; // somebody was faster than the disk
    const form = props.read(parsed(kept));
    if (form === null) return;
    latest.current.kept = kept;
    props.onFound(form);
  });
  useEffect(() => {
    if (key === null) return;
    living.add(save);
    call("drafts.list", {}).then(
      ({ drafts }) => {
        const mine = drafts.find((draft) => draft.key === key);
        if (mine) found(mine.form);
      },
      () => undefined,
    );
    return () => {
      living.delete(save);
      void save();
    };
  }, [key, save]);
  const drop = useCallback(() => {
    latest.current.json = "";
    void save();
  }, [save]);
  return { drop };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
