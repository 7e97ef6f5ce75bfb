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
  const total = useQuery("conflicts.list", { caseId, limit: 1, offset: 0 }).value?.total ?? 0;
  // The last one of the list may have been decided, here or elsewhere.
  const at = Math.max(0, Math.min(wanted, total - 1));
  const list = useQuery("conflicts.list", { caseId, limit: 1, offset: at });
  return (
    <Answered query={list}>
      {({ conflicts: [conflict] }) =>
        conflict ? (
          <div className={styles.stack}>
            <div className={styles.head}>
              <span className={styles.muted}>
                {words("versions-place", {
                  number: format.number(at + 1),
                  total: format.number(total),
                })}
              </span>
              {caseId && (
                <Button kind="quiet" onPress={onAll}>
                  {words("versions-all")}
                </Button>
              )}
              <span className={styles.push}>
                <Button disabled={at === 0} onPress={() => setWanted(at - 1)}>
                  {words("versions-previous")}
                </Button>
                <Button disabled={at + 1 >= total} onPress={() => setWanted(at + 1)}>
                  {words("versions-next")}
                </Button>
              </span>
            </div>
            <Conflict
              key={conflict.id}
              conflict={conflict}
              onCase={onCase}
              onDone={() => setWanted(at)}
            />
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
