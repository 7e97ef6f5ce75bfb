/** Who sits at the desk, and what they may do; known everywhere on the page. */
import { createContext, type ReactNode, useCallback, useContext } from "react";
import type { Deed, DeskView } from "./bindings";

const DeskContext = createContext<DeskView | null>(null);

/** Hands the desk to everything below it; tests hand in their own. */
export function DeskProvider({ desk, children }: { desk: DeskView; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The desk as the core last told it. */
export function useDesk(): DeskView {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk needs a DeskProvider above it");
  return desk;
}

/**
 * Whether this member may do a deed: what is not allowed is left out, never greyed. The core asks
 * its own policy again; this is only good manners.
 */
export function useMay(): (deed: Deed) => boolean {
  const { deeds } = useDesk();
  return useCallback((deed) => deeds.includes(deed), [deeds]);
}
