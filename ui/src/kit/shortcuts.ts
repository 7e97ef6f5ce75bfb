/** The keyboard map of the app, and the one listener that serves it. */
import { useEffect, useRef } from "react";

/** Keys that mean the same everywhere; the help screen lists them from here. */
export const keys = {
  search: "ctrl+k",
  filter: "ctrl+f",
  new: "ctrl+n",
  referral: "ctrl+shift+r",
  note: "ctrl+shift+n",
  document: "ctrl+shift+d",
  appointment: "ctrl+shift+a",
  record: "ctrl+enter",
  close: "escape",
  undo: "ctrl+z",
  redo: "ctrl+shift+z",
  print: "ctrl+p",
  lock: "ctrl+l",
  hide: "ctrl+shift+h",
  names: "ctrl+shift+m",
  copyCode: "ctrl+shift+c",
  nextRegion: "f6",
  previousRegion: "shift+f6",
  noAnswer: "alt+u",
  status: "alt+s",
  help: "f1",
  shortcuts: "ctrl+/",
  preferences: "ctrl+,",
  larger: "ctrl+=",
  smaller: "ctrl+-",
  usualSize: "ctrl+0",
} as const;

/** Single letters that work while a row of a list has the focus, and can be turned off. */
export const rowKeys = {
  next: "j",
  previous: "k",
  done: "s",
  move: "m",
  referral: "r",
  note: "n",
} as const;

/** What a key combination does; answering `false` leaves it to the page. */
export type KeyTable = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

type KeyEvent = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The name of a key combination, such as `ctrl+shift+r`.
 *
 * On Arabic, Khmer or Thai layouts `key` is a letter of that script; there the place of the key
 * counts, otherwise Ctrl K would do nothing. Command on a Mac is Ctrl here.
 */
export function keyName(event: KeyEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("ctrl");
  if (event.altKey) parts.push("alt");
  if (event.shiftKey && !isSign(event)) parts.push("shift");
  parts.push(plainKey(event));
  return parts.join("+");
}

// A sign such as "?" needs Shift on one layout and not on another; only the sign counts.
function isSign(event: KeyEvent): boolean {
  return /^[!-/:-@[-`{-~]$/.test(event.key);
}

function plainKey(event: KeyEvent): string {
  const isAscii = /^[ -~]+$/.test(event.key);
  // With Alt, layouts put other characters on the keys.
  if (isAscii && !(event.altKey && event.code.startsWith("Digit"))) {
    return event.key === " " ? "space" : event.key.toLowerCase();
  }
  const place = /^(?:Key|Digit|Numpad)(\w)$/.exec(event.code)?.[1];
  return (place ?? signs[event.code] ?? event.code).toLowerCase();
}

const signs: Record<string, string> = { Slash: "/", Comma: ",", Equal: "=", Minus: "-" };

/** Whether a key belongs to somebody who is composing a character or typing a text. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

const tables: { current: KeyTable }[] = [];

function hear(event: KeyboardEvent): void {
  // Composing belongs to the input method; AltGr writes characters on European layouts.
  if (event.isComposing || event.defaultPrevented || event.getModifierState("AltGraph")) return;
  const name = keyName(event);
  // Plain letters are never global, and text fields keep their own undo.
  if (
    isTyping(event) &&
    (!/ctrl|alt|^f\d+$|escape/.test(name) || /ctrl\+(shift\+)?z$/.test(name))
  ) {
    return;
  }
  for (const table of [...tables].reverse()) {
    const act = table.current[name];
    if (act && act(event) !== false) {
      event.preventDefault();
      return;
    }
  }
}

/** Serves a table of keys while the component stands; the newest table is asked first. */
export function useShortcuts(table: KeyTable): void {
  const entry = useRef({ current: table });
  useEffect(() => {
    entry.current.current = table;
  });
  useEffect(() => {
    const mine = entry.current;
    if (tables.length === 0) window.addEventListener("keydown", hear);
    tables.push(mine);
    return () => {
      tables.splice(tables.indexOf(mine), 1);
      if (tables.length === 0) window.removeEventListener("keydown", hear);
    };
  }, []);
}

/** The key caps of a combination, in the order people read them: "Ctrl Shift R". */
export function keyCaps(name: string): string {
  const isMac = /Mac/.test(navigator.platform);
  return name
    .split("+")
    .map((part) => (part === "ctrl" && isMac ? "⌘" : part.charAt(0).toUpperCase() + part.slice(1)))
    .join(" ");
}
