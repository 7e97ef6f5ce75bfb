/** How the page looks: theme, density, motion and size. The choice is kept in the vault. */
import { useEffect, useRef, useState } from "react";
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

// What was chosen by key outlasts the page: at the door, each step draws it anew.
let byKey: number | undefined;

/** The size of everything: as it is wanted, until Ctrl +, Ctrl - or Ctrl 0 say otherwise. */
export function useZoom(wanted: number): void {
  const [zoom, setZoom] = useState(byKey ?? wanted);
  const known = useRef(wanted);
  useEffect(() => {
    if (known.current === wanted) return;
    known.current = wanted;
    byKey = undefined;
    setZoom(wanted);
  }, [wanted]);
  useEffect(() => {
    void askWindow("window.zoom", { factor: zoom }).then((done) => {
      if (!done) document.documentElement.style.setProperty("zoom", String(zoom));
    });
  }, [zoom]);
  const choose = (chosen: number) => {
    byKey = chosen;
    setZoom(chosen);
  };
  const step = (by: 1 | -1) => {
    const at = zooms.findIndex((one) => one >= zoom);
    choose(zooms[Math.max(0, Math.min(zooms.length - 1, at + by))] ?? 1);
  };
  useShortcuts({
    [keys.larger]: () => step(1),
    "ctrl++": () => step(1),
    [keys.smaller]: () => step(-1),
    [keys.usualSize]: () => choose(1),
  });
}
