import type { CaseId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Button, Icon } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./versions.module.css";

/** On the header of a case as long as something in it waits for a decision. */
export function VersionsBadge({ caseId, onOpen }: { caseId: CaseId; onOpen: () => void }) {
  const words = useWords();
  const may = useMay()("read-exchange");
  const list = useQuery("conflicts.list", may ? { caseId, limit: 1, offset: 0 } : null);
  const total = list.value?.total ?? 0;
  if (total === 0) return null;
  return (
    <Button icon="attention" onPress={onOpen}>
      {words("versions-count", { count: total })}
    </Button>
  );
}

/** On the first page of the day: how many fields wait for a decision. */
export function VersionsBand({ onOpen }: { onOpen: () => void }) {
  const words = useWords();
  const may = useMay()("read-exchange");
  const total = useQuery("exchange.status", may ? {} : null).value?.conflicts ?? 0;
  if (total === 0) return null;
  return (
    <div className={styles.band}>
      <Icon name="attention" />
      <span>{words("versions-count", { count: total })}</span>
      <Button kind="quiet" onPress={onOpen}>
        {words("versions-look")}
      </Button>
    </div>
  );
}
