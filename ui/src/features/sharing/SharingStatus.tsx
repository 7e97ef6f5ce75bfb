import type { ExchangeState } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { SyncText } from "../../kit";
import { useStatusWords } from "./statusWords";
import { useTick } from "./useTick";

const dots: Record<ExchangeState, "offline" | "done" | "working"> = {
  alone: "offline",
  current: "done",
  waiting: "offline",
  working: "working",
  unreachable: "offline",
  warned: "offline",
};

/** The quiet line in the top bar; while it stands there, colleagues' changes come in. */
export function SharingStatus({ onPress }: { onPress: () => void }) {
  const isOn = useMay()("read-exchange");
  const say = useStatusWords();
  const { value } = useQuery("exchange.status", isOn ? {} : null);
  useTick(isOn);
  return value ? <SyncText state={dots[value.state]} text={say(value)} onPress={onPress} /> : null;
}
