import { type ReactNode, useCallback } from "react";
import { usePanel } from "./panelState";

/** Opens a form in the work panel and gives it the way to end itself. */
export function usePanelForm() {
  const { open, close } = usePanel();
  return useCallback(
    (id: string, title: string, body: (done: () => void) => ReactNode) =>
      open({ id, title, body: body(() => close(id)) }),
    [open, close],
  );
}
