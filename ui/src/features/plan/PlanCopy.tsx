import type { CaseId, GoalView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Answered, Button, keys, PanelBody, useNames, useShortcuts, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./plan.module.css";
import "../../kit/print.css";

/**
 * The plan to take along. Neither the person, the case nor the organisation is named: whoever finds
 * it learns what somebody wants to do, and not from whom they have help.
 */
export function PlanCopy({ caseId }: { caseId: CaseId }) {
  const words = useWords();
  const { hidden } = useNames();
  const copy = useQuery("plans.copy", { caseId });
  const print = () => (hidden || !copy.value ? false : window.print());
  useShortcuts({ [keys.print]: print });
  return (
    <PanelBody>
      <Answered query={copy}>
        {({ goals }) => (
          <>
            {hidden ? (
              <p className={styles.muted}>{words("plan-names-hidden")}</p>
            ) : (
              <div>
                <Button kind="primary" icon="print" onPress={print}>
                  {words("letter-print")}
                </Button>
              </div>
            )}
            <p className={styles.muted}>{words("plan-copy-hint")}</p>
            <Copy goals={goals} />
          </>
        )}
      </Answered>
    </PanelBody>
  );
}

function Copy({ goals }: { goals: readonly GoalView[] }) {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  return (
    <article className={styles.copy} data-print="true" aria-label={words("plan-mine")}>
      <header className={styles.copyHead}>
        <h2>{words("plan-mine")}</h2>
        <span>{format.day(today)}</span>
      </header>
      {goals.map((goal) => (
        <section key={goal.id} className={styles.stack}>
          <h3>
            <bdi>{goal.wording}</bdi>
          </h3>
          {goal.targetOn && <p>{words("goal-until", { day: format.day(goal.targetOn) })}</p>}
          <ul>
            {goal.actions.map((action) => (
              <li key={action.id}>
                <bdi>{action.title}</bdi>
                <span className={styles.who}>
                  {action.dueOn === null
                    ? words(`plan-doer-${action.doer}`)
                    : words("plan-doer-until", {
                        who: words(`plan-doer-${action.doer}`),
                        day: format.day(action.dueOn),
                      })}
                </span>
              </li>
            ))}
          </ul>
          {goal.reviewOn && <p>{words("plan-together", { day: format.day(goal.reviewOn) })}</p>}
        </section>
      ))}
    </article>
  );
}
