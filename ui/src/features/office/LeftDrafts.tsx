import { useEffect, useState } from "react";
import type { CaseId, DraftView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { Button } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./office.module.css";

/**
 * What was being written when the desk locked or the power went. Asked for once, when the desk
 * opens: what is written after that is in the hands of its form.
 */
export function LeftDrafts({ onContinue }: { onContinue: (caseId: CaseId) => void }) {
  const words = useWords();
  const format = useFormat();
  const [drafts, setDrafts] = useState<readonly DraftView[]>([]);
  useEffect(() => {
    // Without an answer nothing is offered; the draft stays where it is.
    call("drafts.list", {}).then(
      (list) => setDrafts(list.drafts),
      () => undefined,
    );
  }, []);
  const drop = (draft: DraftView) => setDrafts((all) => all.filter((one) => one !== draft));
  const goOn = (draft: DraftView) => {
    drop(draft);
    onContinue(draft.caseId);
  };
  const throwAway = (draft: DraftView) => {
    drop(draft);
    void call("drafts.put", { key: draft.key, caseId: draft.caseId, form: "" });
  };
  if (drafts.length === 0) return null;
  return (
    <section className={styles.drafts} aria-label={words("drafts-left")}>
      {drafts.map((draft, at) => (
        <div key={draft.key} className={styles.draft}>
          <p>
            {words("draft-left-note", {
              code: draft.caseCode ?? "",
              time: format.time(draft.at),
            })}
          </p>
          <div className={styles.draftActs}>
            <Button kind="primary" autoFocus={at === 0} onPress={() => goOn(draft)}>
              {words("draft-continue")}
            </Button>
            <Button onPress={() => drop(draft)}>{words("draft-later")}</Button>
            <Button kind="quiet" onPress={() => throwAway(draft)}>
              {words("draft-throw-away")}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
