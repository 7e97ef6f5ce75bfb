/**
 * The only door to the core, and the only file that knows the window.
 *
 * Everything a member can do is one command of the table in Rust. A name and JSON go in; a value
 * and the topics it touched come back, or a fault.
 */
import { invoke, isTauri } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { type Commands, type Fault, shows } from "./bindings";

/** Carries one call to wherever the core is, and brings the reply as JSON text. */
export type Carrier = (name: string, input: string) => Promise<string>;

/** What a read shows and a write touches: the name of a table. */
export type Topic = string;

/** The names of all commands. */
export type CommandName = keyof Commands;
/** What a command takes. */
export type Input<N extends CommandName> = Commands[N]["input"];
/** What a command gives. */
export type Output<N extends CommandName> = Commands[N]["output"];

interface Reply {
  value: unknown;
  touched: Topic[];
  undoable: boolean;
}

const windowCarrier: Carrier = (name, input) => invoke<string>("call", { name, input });

// For browser tests only: the same command table behind a loopback address. The condition is
// constant at build time, so that nothing of it is left in what we ship.
const bridgeCarrier: Carrier | null = import.meta.env.VITE_BRIDGE
  ? async (name, input) => {
      const reply = await fetch(`/call/${name}`, { method: "POST", body: input });
      const text = await reply.text();
      if (!reply.ok) throw text;
      return text;
    }
  : null;

let carrier: Carrier = bridgeCarrier && !isTauri() ? bridgeCarrier : windowCarrier;

/** Replaces the way to the core; component tests answer commands themselves. */
export function carryWith(other: Carrier): void {
  carrier = other;
}

type TouchedListener = (topics: readonly Topic[]) => void;
const touchedListeners = new Set<TouchedListener>();

/** Hears of every write's topics, also of those that sync brought in. */
export function onTouched(listener: TouchedListener): () => void {
  touchedListeners.add(listener);
  return () => touchedListeners.delete(listener);
}

function tellTouched(topics: readonly Topic[]): void {
  if (topics.length > 0) for (const listener of touchedListeners) listener(topics);
}

let isLastUndoable = false;
// What the page asks by itself is no deed of the member's, and takes nobody's undo away.
const bySelf: ReadonlySet<string> = new Set(["exchange.tick", "jobs.progress"]);

/** Whether the core can take back the deed that was done last. A read is no deed. */
export function canUndoLast(): boolean {
  return isLastUndoable;
}

/** Runs one command. It rejects with a `Fault` and with nothing else. */
export async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await carry(name, input);
  if (shows[name].length === 0 && !bySelf.has(name)) isLastUndoable = reply.undoable;
  tellTouched(reply.touched);
  return reply.value as Output<N>;
}

async function carry(name: string, input: unknown): Promise<Reply> {
  try {
    const text = await carrier(name, JSON.stringify(input ?? null));
    const reply: Partial<Reply> = JSON.parse(text);
    const { value, touched = [], undoable = false } = reply;
    return { value, touched, undoable };
  } catch (reason) {
    throw asFault(reason);
  }
}

/** Reads whatever was thrown on the way as a fault; what is none becomes `unexpected`. */
export function asFault(reason: unknown): Fault {
  const found = typeof reason === "string" ? parsed(reason) : reason;
  if (isFault(found)) return found;
  return { code: "unexpected", field: null, reason: null, args: {} };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFault(found: unknown): found is Fault {
  return typeof found === "object" && found !== null && "code" in found && "args" in found;
}

/**
 * Asks the window itself for something the page cannot do: speak through the accessibility
 * signal, set the zoom, lock. Answers false where there is no window, so that the caller can do
 * it in the page.
 */
export async function askWindow(name: `window.${string}`, input: unknown): Promise<boolean> {
  if (!isTauri()) return false;
  try {
    await carrier(name, JSON.stringify(input));
    return true;
  } catch {
    return false;
  }
}

/** What sort of file is asked for. */
export type FileKind = "any" | "bundle" | "table" | "json" | "folder";

/** A file somebody chose: the token to pass where a command takes a path, and its bare name. */
export interface Chosen {
  readonly path: string;
  readonly name: string;
}

/** Asks for a file or folder to read; `null` when the dialog was closed without one. */
export function pickFile(kind: FileKind): Promise<Chosen | null> {
  return choose("window.openFile", { kind });
}

/** Asks where to save, proposing a neutral name. */
export function saveFile(name: string): Promise<Chosen | null> {
  return choose("window.saveFile", { name });
}

/** Asks where to save a text the page made itself, such as a recovery sheet; false when it was not. */
export async function saveText(name: string, text: string): Promise<boolean> {
  const { value } = await carry("window.saveFile", { name, text });
  return value !== null && value !== false;
}

/** Tells the window that something was copied; for how many seconds it stays, if it is cleared. */
export async function tellCopied(): Promise<number | null> {
  if (!isTauri()) return null;
  const { value } = await carry("window.copied", {}).catch(() => ({ value: null }));
  return typeof value === "number" ? value : null;
}

// The page never learns a path: the window keeps it and hands out a token for one use.
async function choose(verb: `window.${string}`, input: unknown): Promise<Chosen | null> {
  const { value } = await carry(verb, input);
  const chosen = value as { file: string; name: string } | null;
  return chosen ? { path: chosen.file, name: chosen.name } : null;
}

/** Hears an event of the window, such as `idle`; does nothing where there is no window. */
export function onWindow<T>(event: string, hear: (payload: T) => void): () => void {
  if (!isTauri()) return () => undefined;
  const stop = listen<T>(event, ({ payload }) => hear(payload));
  return () => void stop.then((unlisten) => unlisten());
}

// Work in the background (an import, a sync) reports what it touched as an event.
onWindow<Topic[]>("touched", tellTouched);
