import type { CaseId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, Button, EmptyState, usePanelForm } from "../../kit";
import { useWords } from "../../words/words";
import { Matter } from "./Matter";
import { MatterForm } from "./MatterForm";
import { SealedNotes } from "./SealedNotes";
import styles from "./services.module.css";

/** Matters with what happened and will happen in them, and the sealed notes beside them. */
export function LegalPart({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const may = useMay();
  const open = usePanelForm();
  const legal = useQuery("legal.list", { caseId });
  const add = () =>
    open(`matter-new-${caseId}`, words("matter-add"), (done) => (
      <MatterForm caseId={caseId} onDone={done} />
    ));
  return (
    <Answered query={legal}>
      {({ matters, notes }) => (
        <div className={styles.stack}>
          {may("write-legal") && (
            <div>
              <Button icon="add" onPress={add}>
                {words("matter-add")}
              </Button>
            </div>
          )}
          {matters.length === 0 && <EmptyState text={words("matter-none")} />}
          {matters.map((matter) => (
            <Matter key={matter.id} caseId={caseId} matter={matter} />
          ))}
          {may("open-sealed-legal") && <SealedNotes area="legal" caseId={caseId} notes={notes} />}
        </div>
      )}
    </Answered>
  );
}
