import { useState } from "react";
import type { CaseId, GoalView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import {
  Answered,
  Button,
  Chip,
  EmptyState,
  FaultNote,
  usePanelForm,
  useSaved,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { ActionForm } from "./ActionForm";
import { GoalCard, type GoalDeeds } from "./GoalCard";
import { GoalForm } from "./GoalForm";
import { PlanCopy } from "./PlanCopy";
import styles from "./plan.module.css";
import { ReviewForm } from "./ReviewForm";

/** The support plan of a case: open goals first, and below them what was reached or set aside. */
export function PlanOfCase({ caseId }: { caseId: CaseId }) {
  const plan = useQuery("plans.get", { caseId });
  const deeds = useGoalDeeds(caseId);
  return (
    <div className={styles.stack}>
      <FaultNote fault={deeds.fault} />
      <Answered query={plan}>
        {({ goals, reviewOn }) =>
          goals.length === 0 ? (
            <NoPlan onAdd={() => deeds.edit()} />
          ) : (
            <Goals goals={goals} reviewOn={reviewOn} deeds={deeds} />
          )
        }
      </Answered>
    </div>
  );
}

function NoPlan({ onAdd }: { onAdd: () => void }) {
  const words = useWords();
  const may = useMay();
  return (
    <EmptyState text={words("plan-none")} hint={words("plan-none-hint")}>
      {may("edit-plan") && (
        <Button icon="add" onPress={onAdd}>
          {words("goal-add")}
        </Button>
      )}
    </EmptyState>
  );
}

function Goals(props: { goals: readonly GoalView[]; reviewOn: string | null; deeds: GoalDeeds }) {
  const { goals, reviewOn, deeds } = props;
  const words = useWords();
  const may = useMay();
  const format = useFormat();
  const today = useToday();
  const [isAll, setAll] = useState(false);
  const open = goals.filter((goal) => goal.status === "open");
  const ended = goals.filter((goal) => goal.status !== "open");
  return (
    <>
      <div className={styles.line}>
        {may("edit-plan") && (
          <Button icon="add" onPress={() => deeds.edit()}>
            {words("goal-add")}
          </Button>
        )}
        {open.length > 0 && may("print-plan") && (
          <Button kind="quiet" icon="print" onPress={deeds.copy}>
            {words("plan-copy")}
          </Button>
        )}
        {reviewOn !== null && (
          <Chip tone={reviewOn < today ? "attention" : "neutral"} icon="calendar">
            {words("plan-review-on", { day: format.day(reviewOn) })}
          </Chip>
        )}
      </div>
      {open.length === 0 && <p className={styles.muted}>{words("plan-none-open")}</p>}
      {open.map((goal) => (
        <GoalCard key={goal.id} goal={goal} deeds={deeds} />
      ))}
      {ended.length > 0 && (
        <div>
          <Button kind="quiet" onPress={() => setAll(!isAll)}>
            {isAll ? words("plan-hide-ended") : words("plan-show-ended", { count: ended.length })}
          </Button>
        </div>
      )}
      {isAll && ended.map((goal) => <GoalCard key={goal.id} goal={goal} deeds={deeds} />)}
    </>
  );
}

/** What can be done with goals: forms open in the work panel, single steps are done at once. */
function useGoalDeeds(caseId: CaseId): GoalDeeds {
  const words = useWords();
  const open = usePanelForm();
  const saved = useSaved();
  const turning = useDeed("plans.turnGoal");
  const setting = useDeed("plans.setAction");
  return {
    fault: turning.fault ?? setting.fault,
    edit: (goal) => {
      const title = words(goal ? "goal-edit" : "goal-add");
      open(`goal-${goal?.id ?? `new-${caseId}`}`, title, (done) => (
        <GoalForm caseId={caseId} goal={goal} onDone={done} />
      ));
    },
    review: (goal) => {
      open(`review-${goal.id}`, words("goal-review"), (done) => (
        <ReviewForm goal={goal} onDone={done} />
      ));
    },
    act: (goal, action) => {
      const title = words(action ? "action-edit" : "action-add");
      open(`action-${action?.id ?? `new-${goal.id}`}`, title, (done) => (
        <ActionForm goal={goal} action={action} onDone={done} />
      ));
    },
    copy: () => {
      open(`plan-copy-${caseId}`, words("plan-copy"), () => <PlanCopy caseId={caseId} />);
    },
    turn: async (goal, turn) => {
      const outcome = await turning.run({ goalId: goal.id, turn });
      if (outcome.done) saved(words(turn === "set-aside" ? "goal-is-aside" : "goal-is-open"));
    },
    finish: async (action) => {
      const status = action.status === "open" ? "done" : "open";
      const outcome = await setting.run({ actionId: action.id, status });
      if (outcome.done) saved(words(status === "done" ? "action-is-done" : "action-is-open"));
    },
  };
}
