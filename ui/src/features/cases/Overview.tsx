import type { CaseView, NeedView, NextStep, TaskId } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { Button, Card, Chip, FaultNote, Icon, useSaved, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { CaseFacts } from "./CaseFacts";
import styles from "./cases.module.css";
import { useStepWords } from "./caseWords";
import { type FirstStepDeeds, FirstSteps } from "./FirstSteps";
import { NeedsList } from "./NeedsList";
import { Timeline } from "./Timeline";

/** What the overview of a case is given. */
export interface OverviewProps extends FirstStepDeeds {
  view: CaseView;
  onFacts: () => void;
  onTask: () => void;
  onRefer: (need: NeedView) => void;
}

/** The case on one page: what comes next, what is needed, what happened. */
export function Overview(props: OverviewProps) {
  const { view } = props;
  const isNew = view.needs.length === 0 || view.releases.length === 0;
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <NextSteps steps={view.nextSteps} onAdd={props.onTask} />
        <NeedsList needs={view.needs} onAdd={props.onNeed} onRefer={props.onRefer} />
        <Timeline caseId={view.id} />
      </div>
      <div className={styles.stack}>
        {isNew && view.status !== "Closed" && <FirstSteps {...props} />}
        <CaseFacts view={view} onEdit={props.onFacts} />
      </div>
    </div>
  );
}

function NextSteps({ steps, onAdd }: { steps: readonly NextStep[]; onAdd: () => void }) {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const may = useMay();
  const saved = useSaved();
  const stepWords = useStepWords();
  const finish = useDeed("tasks.finish");
  const done = async (taskId: TaskId) => {
    const outcome = await finish.run({ taskId });
    if (outcome.done) saved(words("case-step-done"));
  };
  return (
    <Card
      title={words("case-next-steps")}
      actions={
        may("edit-task") && (
          <Button kind="quiet" icon="add" onPress={onAdd}>
            {words("case-add-step")}
          </Button>
        )
      }
    >
      <FaultNote fault={finish.fault} />
      {steps.length === 0 && <p className={styles.quiet}>{words("case-no-steps")}</p>}
      <ul className={styles.needs}>
        {steps.map((step) => (
          <li key={step.taskId}>
            <Icon name={step.kind === "manual" ? "check" : "clock"} size={18} />
            <span className={styles.grow} dir="auto">
              {stepWords(step)}
            </span>
            {step.overdueDays > 0 ? (
              <Chip tone="attention">{words("late-by", { count: step.overdueDays })}</Chip>
            ) : (
              <span className={styles.quiet}>
                {step.dueOn && format.aloneDay(step.dueOn, today)}
              </span>
            )}
            {may("edit-task") && (
              <Button
                kind="quiet"
                name={words("action-on", {
                  action: words("case-step-finish"),
                  what: stepWords(step),
                })}
                onPress={() => void done(step.taskId)}
              >
                {words("case-step-finish")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
