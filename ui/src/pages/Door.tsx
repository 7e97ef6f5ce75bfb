import { useEffect, useState } from "react";
import { Chooser } from "../features/door/Chooser";
import { DoorFrame } from "../features/door/DoorFrame";
import { FirstRun } from "../features/door/FirstRun";
import { JoinWait } from "../features/door/JoinWait";
import { Recover } from "../features/door/Recover";
import { RestoreElsewhere } from "../features/door/Restore";
import { Unlock } from "../features/door/Unlock";
import type { DeskView, VaultList } from "../ipc/bindings";
import { call } from "../ipc/call";
import { useDesk } from "../ipc/desk";

/** Before the desk is open: the first start, the passphrase, the printed code, or a backup. */
export function Door({ onOpen }: { onOpen: (desk: DeskView) => void }) {
  const desk = useDesk();
  const [way, setWay] = useState<"unlock" | "lost" | "restore">("unlock");
  const { list, setList } = useVaults(desk);
  const [isAsked, setAsked] = useState(false);
  // Where several stand and nobody has said which, that is the first question; and whenever it is asked.
  const isOpenQuestion = list?.chosen === false && list.vaults.length > 1;
  if (list && desk.state !== "joining" && (isAsked || isOpenQuestion)) {
    const chosen = (now: DeskView) => {
      setAsked(false);
      setList({ ...list, chosen: true });
      onOpen(now);
    };
    return (
      <DoorFrame version={desk.version}>
        <Chooser
          list={list}
          onChoose={chosen}
          onBack={isAsked && !isOpenQuestion ? () => setAsked(false) : undefined}
        />
      </DoorFrame>
    );
  }
  // Not a door that gives way to another one while somebody begins to type.
  if (!list && desk.state !== "joining")
    return <DoorFrame version={desk.version}>{null}</DoorFrame>;
  const other = list?.mayChoose ? () => setAsked(true) : undefined;
  if (desk.state === "no-vault") {
    return (
      <DoorFrame version={desk.version} wide hideLanguage>
        <FirstRun onOpen={onOpen} onOther={list?.vaults.length ? other : undefined} />
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
      {way === "unlock" && <Unlock onOpen={onOpen} onLost={() => setWay("lost")} onOther={other} />}
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

/** Without an answer the door that is there is the only one. */
const onlyThis: VaultList = { vaults: [], mayChoose: false, chosen: true };

/** The vaults of this profile, asked for again whenever the door is another one. */
function useVaults(desk: DeskView) {
  const [list, setList] = useState<VaultList | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another desk is another door
  useEffect(() => {
    call("vaults.list", {}).then(setList, () => setList(onlyThis));
  }, [desk]);
  return { list, setList };
}
