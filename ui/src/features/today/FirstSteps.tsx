import type { FirstStep } from "../../ipc/bindings";
import { Button, Card, Icon } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./today.module.css";

/** What a new office does first; it goes away when all is done. */
export function FirstSteps(props: { steps: readonly FirstStep[]; onStep: (step: string) => void }) {
  const words = useWords();
  if (props.steps.every((one) => one.done)) return null;
  return (
    <Card title={words("today-first-steps")}>
      <ul className={styles.steps}>
        {props.steps.map(({ step, done }) => (
          <li key={step}>
            <Icon name={done ? "success" : "neutral"} size={18} />
            {done ? (
              <span className={styles.done}>{words(`today-step-${step}`)}</span>
            ) : (
              <Button kind="quiet" onPress={() => props.onStep(step)}>
                {words(`today-step-${step}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
