import { useSyncExternalStore } from "react";

/** Under this width the work panel takes the place of the page. */
export const NARROW = "(max-width: 1180px)";
/** Under this one the top bar keeps what does not fit for tips and for those who listen. */
export const TIGHT = "(max-width: 900px)";

/** Whether the window fits a media query now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = window.matchMedia?.(query);
      media?.addEventListener("change", tell);
      return () => media?.removeEventListener("change", tell);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}
