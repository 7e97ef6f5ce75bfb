import { type KeyboardEvent, type RefObject, useState } from "react";
import { keyName } from "./shortcuts";

/** What the focus of a table needs to know about it. */
interface RowsOf<Row> {
  rows: readonly Row[];
  onOpen?: (row: Row) => void;
  rowKeys?: Readonly<Record<string, (row: Row) => void>>;
}

const PAGE_ROWS = 10;

/** One Tab stop for all rows: arrows, J and K, Home, End and pages move it; letters act on it. */
export function useRowFocus<Row>(table: RowsOf<Row>, grid: RefObject<HTMLElement | null>) {
  const [wanted, moveTo] = useState(0);
  const last = Math.max(0, table.rows.length - 1);
  const index = Math.min(wanted, last);

  const focusRow = (to: number, scroll: (index: number) => void) => {
    const next = Math.max(0, Math.min(last, to));
    moveTo(next);
    scroll(next);
    // The row may come onto the page only with the next frame.
    const focus = () => grid.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
    focus();
    requestAnimationFrame(focus);
  };

  const moves: Record<string, () => number> = {
    arrowdown: () => index + 1,
    j: () => index + 1,
    arrowup: () => index - 1,
    k: () => index - 1,
    pagedown: () => index + PAGE_ROWS,
    pageup: () => index - PAGE_ROWS,
    home: () => 0,
    end: () => last,
  };

  const listen = (event: KeyboardEvent<HTMLElement>, scroll: (index: number) => void) => {
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    const rowElement = target.closest<HTMLElement>("[data-index]");
    if (!rowElement) return;
    const row = table.rows[index];
    const name = keyName(event.nativeEvent);
    if (name === "arrowleft" || name === "arrowright" || name === "escape") {
      if (!moveInside(rowElement, target, name)) return;
    } else if (moves[name]) {
      focusRow(moves[name](), scroll);
    } else if (target === rowElement && row !== undefined) {
      const act = name === "enter" ? table.onOpen : table.rowKeys?.[name];
      if (!act) return;
      act(row);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return { index, moveTo, listen };
}

// Arrows along the line walk through the buttons of a row; Escape goes back to the row.
function moveInside(row: HTMLElement, target: HTMLElement, name: string): boolean {
  const stops = [row, ...row.querySelectorAll<HTMLElement>("button, a[href], input")];
  if (stops.length === 1) return false;
  if (name === "escape") {
    if (target === row) return false;
    row.focus();
    return true;
  }
  const isRtl = getComputedStyle(row).direction === "rtl";
  const forward = (name === "arrowright") !== isRtl;
  stops[stops.indexOf(target) + (forward ? 1 : -1)]?.focus();
  return true;
}
