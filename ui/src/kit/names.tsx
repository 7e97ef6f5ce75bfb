import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface Names {
  /** Whether names, phones, addresses and previews are replaced by bars. */
  readonly hidden: boolean;
  readonly setHidden: (hidden: boolean) => void;
}

const NamesContext = createContext<Names>({ hidden: false, setHidden: () => undefined });

/** Holds whether names are hidden; the profile of the device says how it begins. */
export function NamesProvider(props: { hidden: boolean; children: ReactNode }) {
  const [hidden, setHidden] = useState(props.hidden);
  const names = useMemo(() => ({ hidden, setHidden }), [hidden]);
  return <NamesContext value={names}>{props.children}</NamesContext>;
}

/** Whether names are hidden, and the switch. */
export function useNames(): Names {
  return useContext(NamesContext);
}
