import type { ActionView, Fault, GoalTurn, GoalView } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import {
  Button,
  Chip,
  Icon,
  Menu,
  type MenuItemProps,
  ServiceChip,
  Trend,
  useCodes,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./plan.module.css";

/** What can be done with goals. */
export interface GoalDeeds {
  readonly fault: Fault | undefined;
  readonly edit: (goal?: GoalView) => void;
  readonly review: (goal: GoalView) => void;
  readonly act: (goal: GoalView, action?: ActionView) => void;
  readonly copy: () => void;
  readonly turn: (goal: GoalView, turn: GoalTurn) => Promise<void>;
  readonly finish: (action: ActionView) => Promise<void>;
}

/** One goal: the person's words first, then what is done for it and how far it has come. */
export function GoalCard({ goal, deeds }: { goal: GoalView; deeds: GoalDeeds }) {
  const words = useWords();
  const may = useMay();
  const canEdit = may("edit-plan");
  const isOpen = goal.status === "open";
  const items: MenuItemProps[] = [
    { id: "edit", label: words("goal-edit") },
    isOpen
      ? { id: "set-aside", label: words("goal-set-aside") }
      : { id: "take-up", label: words("goal-take-up") },
  ];
  const choose = (id: string) => {
    if (id === "edit") deeds.edit(goal);
    else void deeds.turn(goal, id === "set-aside" ? "set-aside" : "take-up");
  };
  return (
    <article className={styles.goal} aria-label={goal.wording}>
      <header className={styles.head}>
        <h2 className={styles.wording}>
          <bdi>{goal.wording}</bdi>
        </h2>
        {canEdit && (
          <Menu
            label={words("kit-more")}
            name={words("action-on", { action: words("kit-more"), what: goal.wording })}
            look="icon"
            items={items}
            onAction={choose}
          />
        )}
      </header>
      <GoalFacts goal={goal} />
      {goal.actions.length > 0 && <Actions goal={goal} deeds={deeds} canEdit={canEdit} />}
      {canEdit && isOpen && (
        <div className={styles.line}>
          <Button
            icon="add"
            name={words("action-on", { action: words("action-add"), what: goal.wording })}
            onPress={() => deeds.act(goal)}
          >
            {words("action-add")}
          </Button>
          <Button
            kind="quiet"
            name={words("action-on", { action: words("goal-review"), what: goal.wording })}
            onPress={() => deeds.review(goal)}
          >
            {words("goal-review")}
          </Button>
        </div>
      )}
      {goal.reviews.length > 0 && <Reviews goal={goal} />}
    </article>
  );
}

function GoalFacts({ goal }: { goal: GoalView }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const today = useToday();
  const isOpen = goal.status === "open";
  const isDue = isOpen && goal.reviewOn !== null && goal.reviewOn <= today;
  return (
    <p className={styles.line}>
      <ServiceChip area={goal.area} />
      {!isOpen && (
        <Chip tone={goal.status === "reached" ? "success" : "neutral"}>
          {codes.say("goal-status", goal.status)}
        </Chip>
      )}
      {goal.agreement !== "agreed" && (
        <Chip tone="attention">{codes.say("goal-agreement", goal.agreement)}</Chip>
      )}
      {isDue && <Chip tone="attention">{words("goal-review-due")}</Chip>}
      <span className={styles.muted}>
        {goal.endedOn !== null
          ? words("goal-ended", { day: format.day(goal.endedOn) })
          : goal.targetOn !== null
            ? words("goal-until", { day: format.day(goal.targetOn) })
            : words("goal-since", { day: format.day(goal.setOn) })}
      </span>
    </p>
  );
}

function Actions(props: { goal: GoalView; deeds: GoalDeeds; canEdit: boolean }) {
  const { goal, deeds, canEdit } = props;
  const words = useWords();
  const doer = useDoer();
  const format = useFormat();
  const when = (action: ActionView) =>
    (action.endedOn ?? action.dueOn) ? format.shortDay(action.endedOn ?? action.dueOn ?? "") : null;
  return (
    <ul className={styles.actions} aria-label={words("plan-actions")}>
      {goal.actions.map((action) => (
        <li key={action.id} className={styles.action}>
          <Icon name={action.status === "done" ? "success" : "neutral"} size={16} />
          <span className={styles.what}>
            <span dir="auto" className={action.status === "dropped" ? styles.dropped : undefined}>
              {action.title}
            </span>
            <span className={styles.muted}>
              <bdi>{doer(action)}</bdi>
              {when(action) && <span> · {when(action)}</span>}
              {action.status !== "open" && (
                <span> · {words(`action-status-${action.status}`)}</span>
              )}
              {action.isLate && <strong className={styles.late}> · {words("action-late")}</strong>}
            </span>
          </span>
          {canEdit && (
            <span className={styles.push}>
              {action.status !== "dropped" && (
                <Button
                  kind="quiet"
                  name={words("action-on", {
                    action: words(action.status === "open" ? "action-finish" : "action-reopen"),
                    what: action.title,
                  })}
                  onPress={() => void deeds.finish(action)}
                >
                  {words(action.status === "open" ? "action-finish" : "action-reopen")}
                </Button>
              )}
              <Button
                kind="quiet"
                name={words("action-on", { action: words("goal-edit-action"), what: action.title })}
                onPress={() => deeds.act(goal, action)}
              >
                {words("goal-edit-action")}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who does something: the colleague by name, all others in words. */
function useDoer(): (action: ActionView) => string {
  const codes = useCodes();
  return (action) => action.member ?? codes.say("action-doer", action.doer);
}

function Reviews({ goal }: { goal: GoalView }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const levels = vocabularies["goal-progress"];
  const say = (value: number) => codes.say("goal-progress", levels[value] ?? "not-begun");
  const measures = goal.reviews.map((review) => ({
    id: review.id,
    day: review.day,
    value: levels.indexOf(review.progress),
  }));
  const last = goal.reviews.at(-1);
  return (
    <>
      {measures.length > 1 && (
        <Trend
          title={words("goal-progress")}
          measures={measures}
          max={levels.length - 1}
          say={say}
          valueTitle={words("goal-how-far")}
        />
      )}
      <ol className={styles.reviews} reversed aria-label={words("plan-reviews")}>
        {[...goal.reviews].reverse().map((review) => (
          <li key={review.id}>
            <span className={styles.line}>
              <Chip tone={review === last ? "info" : "neutral"}>
                {codes.say("goal-progress", review.progress)}
              </Chip>
              <span className={styles.muted}>
                {format.day(review.day)} · <bdi>{review.author}</bdi>
              </span>
            </span>
            {review.note && (
              <p className={styles.text} dir="auto">
                {review.note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
