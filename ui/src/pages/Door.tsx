import { useState } from "react";
import { DoorFrame } from "../features/door/DoorFrame";
import { FirstRun } from "../features/door/FirstRun";
import { Recover } from "../features/door/Recover";
import { Unlock } from "../features/door/Unlock";
import type { DeskView } from "../ipc/bindings";
import { useDesk } from "../ipc/desk";

/** Before the desk is open: the first start, the passphrase, or the printed code. */
export function Door({ onOpen }: { onOpen: (desk: DeskView) => void }) {
  const desk = useDesk();
  const [lost, setLost] = useState(false);
  if (desk.state === "no-vault") {
    return (
      <DoorFrame version={desk.version} wide hideLanguage>
        <FirstRun onOpen={onOpen} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame version={desk.version} wide={lost}>
      {lost ? (
        <Recover onOpen={onOpen} onBack={() => setLost(false)} />
      ) : (
        <Unlock onOpen={onOpen} onLost={() => setLost(true)} />
      )}
    </DoorFrame>
  );
}
