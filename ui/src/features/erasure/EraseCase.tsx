import type { CaseView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import { Button, Card, FaultNote, useConfirm, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./erasure.module.css";

/** Takes a case away for ever, everywhere. It takes two people, and nothing brings it back. */
export function EraseCase({ view, onList }: { view: CaseView; onList: () => void }) {
  const words = useWords();
  const may = useMay()("erase-case");
  const confirm = useConfirm();
  const saved = useSaved();
  const list = useQuery("erasures.list", may ? {} : null);
  const propose = useDeed("erasures.propose");
  if (!may) return null;
  const known = list.value?.erasures.find((one) => one.caseId === view.id);
  const ask = async () => {
    const isSure = await confirm({
      title: words("erase-title", { code: view.code }),
      body: (
        <div className={styles.fields}>
          <p>{words("erase-does")}</p>
          <p>{words("erase-cannot")}</p>
        </div>
      ),
      act: words("erase-do"),
      danger: true,
      typed: view.code,
    });
    if (!isSure) return;
    const outcome = await propose.run({ caseId: view.id });
    if (outcome.done) saved(words(outcome.value.pending ? "erase-proposed" : "erase-began"));
  };
  return (
    <Card title={words("erase")}>
      <div className={styles.fields}>
        <p>{words(known ? "erase-waits" : "erase-what")}</p>
        <FaultNote fault={propose.fault} />
        {known ? (
          <Button onPress={onList}>{words("erase-list")}</Button>
        ) : (
          <Button kind="danger" busy={propose.busy} onPress={() => void ask()}>
            {words("erase-do")}
          </Button>
        )}
      </div>
    </Card>
  );
}
