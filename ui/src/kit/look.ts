/** How the page looks: theme, density, motion and size. The choice is kept in the vault. */
import { useCallback, useState } from "react";
import { askWindow } from "../ipc/call";
import { keys, useShortcuts } from "./shortcuts";

/** The four themes; `system` follows the computer, also in contrast. */
export type Theme = "system" | "light" | "dark" | "hc-light" | "hc-dark";
/** How much stands on a page. */
export type Density = "compact" | "standard" | "large";

/** Everything that can be chosen about the look. */
export interface Look {
  readonly theme: Theme;
  readonly density: Density;
  /** Whether movement is left out, beyond what the computer asks for. */
  readonly lessMotion: boolean;
}

/** Puts a look on the page. */
export function applyLook(look: Look): void {
  const { dataset } = document.documentElement;
  set(dataset, "theme", look.theme === "system" ? undefined : look.theme);
  set(dataset, "density", look.density === "standard" ? undefined : look.density);
  set(dataset, "motion", look.lessMotion ? "less" : undefined);
  // The frame and the dialogs of the desktop follow.
  const bare = look.theme.endsWith("dark") ? "dark" : "light";
  void askWindow("window.theme", { theme: look.theme === "system" ? null : bare });
}

function set(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

/** The sizes of text one can choose; they are zoom, so that the layout follows. */
export const zooms = [1, 1.15, 1.3, 1.5, 2] as const;

/** The size of everything, and Ctrl +, Ctrl - and Ctrl 0. */
export function useZoom(first = 1): { zoom: number; setZoom: (zoom: number) => void } {
  const [zoom, remember] = useState(first);
  const setZoom = useCallback((next: number) => {
    remember(next);
    void askWindow("window.zoom", { factor: next }).then((done) => {
      if (!done) document.documentElement.style.setProperty("zoom", String(next));
    });
  }, []);
  const step = (by: 1 | -1) => {
    const at = zooms.findIndex((one) => one >= zoom);
    setZoom(zooms[Math.max(0, Math.min(zooms.length - 1, at + by))] ?? 1);
  };
  useShortcuts({
    [keys.larger]: () => step(1),
    "ctrl++": () => step(1),
    [keys.smaller]: () => step(-1),
    [keys.usualSize]: () => setZoom(1),
  });
  return { zoom, setZoom };
}
