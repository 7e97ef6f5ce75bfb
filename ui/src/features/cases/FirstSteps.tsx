import type { CaseView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { Button, Card, Icon } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";

/** How the first steps of a case are taken. */
export interface FirstStepDeeds {
  onContact: () => void;
  onNeed: () => void;
  onRelease: () => void;
  onReferral: () => void;
}

/** What is usually done first in a new case; each line ticks itself off. */
export function FirstSteps(props: FirstStepDeeds & { view: CaseView }) {
  const { view } = props;
  const words = useWords();
  const may = useMay();
  const steps = [
    { id: "contact", done: view.name !== null, act: props.onContact, deed: "edit-identity" },
    { id: "need", done: view.needs.length > 0, act: props.onNeed, deed: "record-need" },
    {
      id: "release",
      done: view.releases.length > 0,
      act: props.onRelease,
      deed: "record-release",
    },
    {
      id: "referral",
      done: view.needs.some((need) => need.attempts > 0),
      act: props.onReferral,
      deed: "draft-referral",
    },
  ] as const;
  return (
    <Card title={words("case-first-steps")}>
      <ol className={styles.steps}>
        {steps.map(({ id, done, act, deed }) => (
          <li key={id}>
            <Icon name={done ? "success" : "neutral"} size={18} />
            {done || !may(deed) ? (
              <span className={styles.done}>{words(`case-first-${id}`)}</span>
            ) : (
              <Button kind="quiet" onPress={act}>
                {words(`case-first-${id}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
