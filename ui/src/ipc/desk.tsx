/** Who sits at the desk, and what they may do; known everywhere on the page. */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import type { Deed, DeskView, Preferences } from "./bindings";
import { type DeedState, useDeed } from "./query";

interface DeskNow {
  readonly desk: DeskView;
  readonly again: () => void;
}

const DeskContext = createContext<DeskNow | null>(null);
const nothing = () => undefined;

/** Hands the desk to everything below it; tests hand in their own. */
export function DeskProvider(props: {
  desk: DeskView;
  /** Asks the core for the desk once more. */
  onStale?: () => void;
  children: ReactNode;
}) {
  const { desk, onStale = nothing, children } = props;
  const now = useMemo(() => ({ desk, again: onStale }), [desk, onStale]);
  return <DeskContext value={now}>{children}</DeskContext>;
}

function useDeskNow(): DeskNow {
  const now = useContext(DeskContext);
  if (!now) throw new Error("useDesk needs a DeskProvider above it");
  return now;
}

/** The desk as the core last told it. */
export function useDesk(): DeskView {
  return useDeskNow().desk;
}

/**
 * Whether this member may do a deed: what is not allowed is left out, never greyed. The core asks
 * its own policy again; this is only good manners.
 */
export function useMay(): (deed: Deed) => boolean {
  const { deeds } = useDesk();
  return useCallback((deed) => deeds.includes(deed), [deeds]);
}

/** The member's own choices, and how to change some of them. */
export interface PreferencesState {
  readonly preferences: Preferences;
  readonly change: (some: Partial<Preferences>) => Promise<boolean>;
  readonly deed: DeedState<"preferences.put">;
}

/** Reads and changes the member's own choices; the whole page follows at once. */
export function usePreferences(): PreferencesState {
  const { desk, again } = useDeskNow();
  const deed = useDeed("preferences.put");
  const { run } = deed;
  const { preferences } = desk;
  const change = useCallback(
    async (some: Partial<Preferences>) => {
      const outcome = await run({ ...preferences, ...some });
      if (outcome.done) again();
      return outcome.done;
    },
    [run, preferences, again],
  );
  return { preferences, change, deed };
}
