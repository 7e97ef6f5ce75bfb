import { useCallback } from "react";
import type { DeviceView } from "../../ipc/bindings";
import { useWhen } from "../../kit";
import { useWords } from "../../words/words";

/** Says when one of these devices was last heard of; nothing for the one at which one sits. */
export function useHeard(): (devices: readonly DeviceView[]) => string {
  const words = useWords();
  const when = useWhen();
  return useCallback(
    (devices: readonly DeviceView[]) => {
      if (devices.length === 0 || devices.some((device) => device.this)) return "";
      const last = devices
        .flatMap((device) => device.lastHeard ?? [])
        .sort()
        .at(-1);
      return last ? words("device-heard", { when: when(last) }) : words("device-never-heard");
    },
    [words, when],
  );
}
