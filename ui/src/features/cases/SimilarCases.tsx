import { useDeferredValue } from "react";
import type { CaseId, CaseRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Button, Masked } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";

/** People who look like the one being written down. It never stops anyone from going on. */
export function SimilarCases(props: {
  name: string;
  onOpen: (id: CaseId) => void;
  onSame: (row: CaseRow) => void;
}) {
  const words = useWords();
  const name = useDeferredValue(props.name.trim());
  const similar = useQuery("cases.similar", name.length < 2 ? null : { name });
  const cases = name.length < 2 ? [] : (similar.value?.cases ?? []);
  return (
    <section aria-label={words("case-similar-title")} aria-live="polite">
      {cases.length > 0 && (
        <div className={styles.similar}>
          <p>{words("case-similar", { count: cases.length })}</p>
          <ul className={styles.needs}>
            {cases.map((row) => (
              <li key={row.id}>
                <span className={styles.grow}>
                  {row.name && <Masked>{row.name}</Masked>}{" "}
                  <bdi className={styles.code}>{row.code}</bdi>
                </span>
                <Button
                  kind="quiet"
                  name={words("action-on", { action: words("case-similar-open"), what: row.code })}
                  onPress={() => props.onOpen(row.id)}
                >
                  {words("case-similar-open")}
                </Button>
                {row.status === "Closed" && (
                  <Button
                    kind="quiet"
                    name={words("action-on", {
                      action: words("case-similar-same"),
                      what: row.code,
                    })}
                    onPress={() => props.onSame(row)}
                  >
                    {words("case-similar-same")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
