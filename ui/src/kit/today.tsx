import { createContext, type ReactNode, useContext } from "react";

const TodayContext = createContext<string | null>(null);

/** Hands the day of the desk to everything that says "in 3 days"; tests hand in their own. */
export function TodayProvider({ today, children }: { today?: string; children: ReactNode }) {
  return <TodayContext value={today ?? null}>{children}</TodayContext>;
}

/** The present day, `"2026-11-22"`, as the desk sees it; the system's day where none is set. */
export function useToday(): string {
  return useContext(TodayContext) ?? localDay(new Date());
}

/** The day of an instant in the zone of this computer. */
export function localDay(instant: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
