import { useState } from "react";
import type { CaseId } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Button, EmptyState } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { Conflict } from "./Conflict";
import styles from "./versions.module.css";

/** What two people wrote without seeing each other; one at a time, never more than a screen. */
export function TwoVersions(props: {
  /** Of this case only. */
  caseId?: CaseId;
  onCase: (id: CaseId) => void;
  onAll: () => void;
}) {
  const { caseId = null, onCase, onAll } = props;
  const words = useWords();
  const format = useFormat();
  const [wanted, setWanted] = useState(0);
  // After a decision the next one takes the focus; whoever only turns pages stays on the button.
  const [isDecided, setDecided] = useState(false);
  const turn = (to: number) => {
    setDecided(false);
    setWanted(to);
  };
  const total = useQuery("conflicts.list", { caseId, limit: 1, offset: 0 }).value?.total ?? 0;
  // The last one of the list may have been decided, here or elsewhere.
  const at = Math.max(0, Math.min(wanted, total - 1));
  const list = useQuery("conflicts.list", { caseId, limit: 1, offset: at });
  return (
    <Answered query={list}>
      {({ conflicts: [conflict] }) =>
        conflict ? (
          <div className={styles.stack}>
            <p className={styles.muted}>
              {words("versions-place", {
                number: format.number(at + 1),
                total: format.number(total),
              })}
            </p>
            <Conflict
              key={conflict.id}
              conflict={conflict}
              takesFocus={isDecided}
              onCase={onCase}
              onDone={() => setDecided(true)}
            />
            <div className={styles.foot}>
              <Button disabled={at === 0} onPress={() => turn(at - 1)}>
                {words("versions-previous")}
              </Button>
              <Button disabled={at + 1 >= total} onPress={() => turn(at + 1)}>
                {words("versions-next")}
              </Button>
              {caseId && (
                <Button kind="quiet" onPress={onAll}>
                  {words("versions-all")}
                </Button>
              )}
            </div>
          </div>
        ) : (
          <EmptyState text={words("versions-none")} hint={words("versions-none-hint")}>
            {caseId && <Button onPress={onAll}>{words("versions-all")}</Button>}
          </EmptyState>
        )
      }
    </Answered>
  );
}
