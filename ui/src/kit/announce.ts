/**
 * Says something to people who use a screen reader.
 *
 * Live regions in the page are silent in the engine we run in on Linux, so the window speaks
 * through the accessibility signal of the toolkit; elsewhere a live region does it. Orca 43 hears
 * neither: what is announced must also stand where focus can reach it.
 */
import { askWindow } from "../ipc/call";

/** Announces a text without a name in it; `assertive` interrupts. */
export async function announce(text: string, how?: { assertive?: boolean }): Promise<void> {
  const assertive = how?.assertive ?? false;
  if (await askWindow("window.announce", { text, assertive })) return;
  region(assertive).textContent = text;
}

function region(assertive: boolean): HTMLElement {
  const politeness = assertive ? "assertive" : "polite";
  const known = document.querySelector<HTMLElement>(`[data-announce="${politeness}"]`);
  if (known) return known;
  const made = document.createElement("div");
  made.dataset.announce = politeness;
  made.setAttribute("aria-live", politeness);
  made.className = "announce";
  document.body.append(made);
  return made;
}
