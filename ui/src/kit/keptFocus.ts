/** Where the focus goes when what had it is no longer there. */
import { useEffect } from "react";

const ROW = "[role=row]";
const LIST = "[role=grid], [role=treegrid]";

/**
 * Whoever answers the last row of a list, or goes on to another page, must not begin again at the
 * top of the window: the focus goes to the row that took the place, or to the title of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element | null = null;
    let place: RowPlace | null = null;
    const hold = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      held = target;
      place = placeOf(target) ?? place;
    };
    const isLost = () =>
      held !== null && !held.isConnected && document.activeElement === document.body;
    // Two frames later: a dialog or menu that closes gives the focus back by itself.
    const keep = () => {
      if (!isLost()) return;
      requestAnimationFrame(() => requestAnimationFrame(() => isLost() && refuge(place)?.focus()));
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", hold);
    return () => {
      watch.disconnect();
      document.removeEventListener("focusin", hold);
    };
  }, []);
}

interface RowPlace {
  readonly list: Element;
  readonly index: number;
}

const rowsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(`${ROW}[tabindex]`)];

function placeOf(target: Element): RowPlace | null {
  const row = target.closest<HTMLElement>(ROW);
  const list = row?.closest(LIST);
  return row && list ? { list, index: rowsOf(list).indexOf(row) } : null;
}

function refuge(place: RowPlace | null): HTMLElement | null {
  const rows = place?.list.isConnected ? rowsOf(place.list) : [];
  const row = rows[Math.min(place?.index ?? 0, rows.length - 1)];
  if (row) return row;
  const title = document.querySelector<HTMLElement>("main h1");
  if (title) title.tabIndex = -1;
  return title;
}
