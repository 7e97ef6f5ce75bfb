import type { ReactNode } from "react";
import { usePanel } from "../../kit";

/** Opens a form in the work panel and gives it the way to end itself. */
export function usePanelForm() {
  const panel = usePanel();
  return (id: string, title: string, body: (done: () => void) => ReactNode) =>
    panel.open({ id, title, body: body(() => panel.close(id)) });
}
