import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

/**
 * Where one is: a page, and what it shows. It lives in memory only: no address bar, no history
 * file and no window title may tell which case was open.
 */
export interface Place {
  /** A key of the page table in `routes.tsx`. */
  readonly page: string;
  /** The record shown, if any. */
  readonly id?: string;
  readonly tab?: string;
  /** Filters and the like. */
  readonly args?: Readonly<Record<string, string>>;
}

interface Places {
  readonly place: Place;
  readonly go: (to: Place) => void;
  readonly back: () => void;
  readonly canGoBack: boolean;
}

const PlaceContext = createContext<Places | null>(null);
const PAST_MAX = 50;

/** Remembers where one is and was. */
export function PlaceProvider(props: {
  first: Place;
  /** Where one was before the lock; Back leads from there to the first place. */
  resume?: Place;
  children: ReactNode;
}) {
  const { first, resume, children } = props;
  const [trail, setTrail] = useState<readonly Place[]>(
    resume && resume.page !== first.page ? [first, resume] : [first],
  );
  const go = useCallback((to: Place) => {
    setTrail((past) => {
      const here = past.at(-1);
      // Another tab of the same record is no step of its own.
      const isSame = here?.page === to.page && here.id === to.id;
      return [...(isSame ? past.slice(0, -1) : past.slice(-PAST_MAX)), to];
    });
  }, []);
  const back = useCallback(
    () => setTrail((past) => (past.length > 1 ? past.slice(0, -1) : past)),
    [],
  );
  const places = useMemo<Places>(
    () => ({ place: trail.at(-1) ?? first, go, back, canGoBack: trail.length > 1 }),
    [trail, first, go, back],
  );
  return <PlaceContext value={places}>{children}</PlaceContext>;
}

/** Where one is, and how to go elsewhere. */
export function usePlace(): Places {
  const places = useContext(PlaceContext);
  if (!places) throw new Error("usePlace needs a PlaceProvider above it");
  return places;
}
