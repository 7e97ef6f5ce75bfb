import { useState } from "react";
import { DoorFrame } from "../features/door/DoorFrame";
import { FirstRun } from "../features/door/FirstRun";
import { JoinWait } from "../features/door/JoinWait";
import { Recover } from "../features/door/Recover";
import { RestoreElsewhere } from "../features/door/Restore";
import { Unlock } from "../features/door/Unlock";
import type { DeskView } from "../ipc/bindings";
import { useDesk } from "../ipc/desk";

/** Before the desk is open: the first start, the passphrase, the printed code, or a backup. */
export function Door({ onOpen }: { onOpen: (desk: DeskView) => void }) {
  const desk = useDesk();
  const [way, setWay] = useState<"unlock" | "lost" | "restore">("unlock");
  if (desk.state === "no-vault") {
    return (
      <DoorFrame version={desk.version} wide hideLanguage>
        <FirstRun onOpen={onOpen} />
      </DoorFrame>
    );
  }
  if (desk.state === "joining") {
    return (
      <DoorFrame version={desk.version} wide>
        <JoinWait onOpen={onOpen} />
      </DoorFrame>
    );
  }
  return (
    <DoorFrame version={desk.version} wide={way !== "unlock"}>
      {way === "unlock" && <Unlock onOpen={onOpen} onLost={() => setWay("lost")} />}
      {way === "lost" && (
        <Recover
          onOpen={onOpen}
          onRestore={() => setWay("restore")}
          onBack={() => setWay("unlock")}
        />
      )}
      {way === "restore" && <RestoreElsewhere onBack={() => setWay("lost")} />}
    </DoorFrame>
  );
}
