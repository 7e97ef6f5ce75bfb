/**
 * What the page knows of the core: a cache of reads, keyed by command and input.
 *
 * Nothing expires by time. A write says which topics it touched, and every read that shows one of
 * them is asked again (if someone looks at it) or forgotten (if nobody does).
 */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Fault } from "./bindings";
import { shows } from "./bindings";
import { asFault, type CommandName, call, type Input, type Output, onTouched } from "./call";

/** What is known of one read at this moment. */
export interface Answer<T> {
  /** The last value, kept while a newer one is on its way. */
  readonly value: T | undefined;
  /** Why the last attempt did not work. */
  readonly fault: Fault | undefined;
  /** Whether a value is on its way. */
  readonly loading: boolean;
}

interface Entry {
  readonly name: string;
  readonly input: unknown;
  answer: Answer<unknown>;
  readonly watchers: Set<() => void>;
  /** Counts the askings, so that an older reply never covers a newer one. */
  asked: number;
}

type Ask = (name: string, input: unknown) => Promise<unknown>;
type Shows = { readonly [name: string]: readonly string[] | undefined };

const nothingYet: Answer<undefined> = { value: undefined, fault: undefined, loading: true };
/** Reads nobody looks at that are kept, so that going back is instant. */
const IDLE_ENTRIES_MAX = 60;

/** The cache itself; the app has one, a test makes its own. */
export class Answers {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly ask: Ask,
    private readonly showsOf: Shows,
  ) {}

  /** Watches one read, asking for it when it is not known yet. */
  watch(name: string, input: unknown, watcher: () => void): () => void {
    const entry = this.entry(name, input);
    entry.watchers.add(watcher);
    if (entry.asked === 0) this.refresh(entry);
    return () => {
      entry.watchers.delete(watcher);
      this.dropIdle();
    };
  }

  /** What is known of a read now; asks for nothing. */
  peek(name: string, input: unknown): Answer<unknown> {
    return this.entries.get(keyOf(name, input))?.answer ?? nothingYet;
  }

  /** Asks once more for a read that somebody watches. */
  again(name: string, input: unknown): void {
    const entry = this.entries.get(keyOf(name, input));
    if (entry) this.refresh(entry);
  }

  /** Takes in what another call has told: it is the newest answer to this read. */
  learn(name: string, input: unknown, value: unknown): void {
    const entry = this.entry(name, input);
    entry.asked += 1;
    const { answer } = entry;
    const isKnown = !answer.loading && JSON.stringify(answer.value) === JSON.stringify(value);
    if (isKnown && !answer.fault) return;
    entry.answer = { value, fault: undefined, loading: false };
    for (const watcher of entry.watchers) watcher();
  }

  /** Forgets every read that shows one of these topics. */
  touched(topics: readonly string[]): void {
    for (const [key, entry] of this.entries) {
      if (!this.showsOf[entry.name]?.some((topic) => topics.includes(topic))) continue;
      if (entry.watchers.size > 0) this.refresh(entry);
      else this.entries.delete(key);
    }
  }

  /** Forgets everything: a locked desk leaves nothing behind. */
  forgetAll(): void {
    for (const entry of this.entries.values()) entry.asked += 1;
    this.entries.clear();
  }

  private entry(name: string, input: unknown): Entry {
    const key = keyOf(name, input);
    const known = this.entries.get(key);
    if (known) {
      // Last used stands last, so that the first idle ones are the oldest.
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    const fresh: Entry = { name, input, answer: nothingYet, watchers: new Set(), asked: 0 };
    this.entries.set(key, fresh);
    return fresh;
  }

  private refresh(entry: Entry): void {
    entry.asked += 1;
    const turn = entry.asked;
    const settle = (answer: Answer<unknown>) => {
      if (turn !== entry.asked) return;
      entry.answer = answer;
      for (const watcher of entry.watchers) watcher();
    };
    settle({ ...entry.answer, loading: true });
    this.ask(entry.name, entry.input).then(
      (value) => settle({ value, fault: undefined, loading: false }),
      (reason) => settle({ value: entry.answer.value, fault: asFault(reason), loading: false }),
    );
  }

  private dropIdle(): void {
    const idle = [...this.entries].filter(([, entry]) => entry.watchers.size === 0);
    for (const [key] of idle.slice(0, -IDLE_ENTRIES_MAX)) this.entries.delete(key);
  }
}

function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}

/** The cache of this window. */
export const answers = new Answers(
  (name, input) => call(name as CommandName, input as never),
  shows,
);
onTouched((topics) => answers.touched(topics));

/** A read that can be asked again by hand. */
export type Query<T> = Answer<T> & { readonly again: () => void };

/** Shows what a read answers, and keeps it fresh. A `null` input means: do not ask yet. */
export function useQuery<N extends CommandName>(name: N, input: Input<N> | null): Query<Output<N>> {
  return useAnswer<Output<N>>(answers, name, input);
}

/** The same over a given cache; `useQuery` is what screens use. */
export function useAnswer<T>(cache: Answers, name: string, input: unknown): Query<T> {
  const key = keyOf(name, input);
  // Inputs are fresh objects on each render; the key says whether they differ.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the input
  const stable = useMemo(() => input, [key]);
  const watch = useCallback(
    (tell: () => void) => (stable === null ? () => undefined : cache.watch(name, stable, tell)),
    [cache, name, stable],
  );
  const answer = useSyncExternalStore(watch, () => cache.peek(name, stable)) as Answer<T>;
  const last = useRef<T | undefined>(undefined);
  useEffect(() => {
    if (answer.value !== undefined) last.current = answer.value;
  });
  const again = useCallback(() => cache.again(name, stable), [cache, name, stable]);
  // While the answer to a changed question loads, the previous one stays on screen.
  const value = answer.value ?? (answer.loading ? last.current : undefined);
  return { ...answer, value, loading: stable !== null && answer.loading, again };
}

/** How a deed ended. */
export type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly fault: Fault };

/** A command that changes something, with what the form needs to know about it. */
export interface DeedState<N extends CommandName> {
  /** Runs the command; a fault is an outcome, never a rejection. */
  readonly run: (input: Input<N>) => Promise<Outcome<Output<N>>>;
  /** Whether it is running. */
  readonly busy: boolean;
  /** Why the last run did not work, until the next one starts. */
  readonly fault: Fault | undefined;
  /** Takes the fault away. */
  readonly clear: () => void;
}

/** Gives a form its command: `run` it, show `busy` and `fault`. */
export function useDeed<N extends CommandName>(name: N): DeedState<N> {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | undefined>(undefined);
  const run = useCallback(
    async (input: Input<N>): Promise<Outcome<Output<N>>> => {
      setBusy(true);
      setFault(undefined);
      try {
        return { done: true, value: await call(name, input) };
      } catch (reason) {
        const fault = asFault(reason);
        setFault(fault);
        return { done: false, fault };
      } finally {
        setBusy(false);
      }
    },
    [name],
  );
  const clear = useCallback(() => setFault(undefined), []);
  return { run, busy, fault, clear };
}
