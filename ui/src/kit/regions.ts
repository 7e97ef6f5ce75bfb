import { useKeptFocus } from "./keptFocus";
import { keys, useShortcuts } from "./shortcuts";

const FOCUSABLE = "a[href], button:not([disabled]), input, textarea, [tabindex='0']";
const last = new WeakMap<Element, HTMLElement>();

/** F6 and Shift F6 go round the regions of the window: search, rail, main, panel, undo. */
export function useRegions(): void {
  useKeptFocus();
  useShortcuts({
    [keys.nextRegion]: () => move(1),
    [keys.previousRegion]: () => move(-1),
  });
}

function move(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(isSeen);
  const active = document.activeElement;
  const here = regions.findIndex((region) => region.contains(active));
  const from = regions[here];
  // One comes back to where one was, as with the windows of the desktop.
  if (from && active instanceof HTMLElement) last.set(from, active);
  const step = here < 0 && by < 0 ? 0 : by;
  const to = regions[(here + step + regions.length) % regions.length];
  if (to) enter(to);
}

function enter(region: HTMLElement): void {
  const known = last.get(region);
  if (known?.isConnected && isSeen(known)) known.focus();
  else (region.querySelector<HTMLElement>(FOCUSABLE) ?? region).focus();
}

function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
