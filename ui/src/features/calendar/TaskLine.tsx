import type { TaskView } from "../../ipc/bindings";
import { Button, Chip, Masked, Parts, RowLine, useCodes, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";

/** One task in a list: what, for whom, by when. */
export function TaskLine({ task, onDone }: { task: TaskView; onDone?: () => void }) {
  const words = useWords();
  const due = useDue();
  const titleOf = useTaskTitle();
  return (
    <RowLine
      title={<span dir="auto">{titleOf(task)}</span>}
      detail={
        <Parts>
          {task.caseCode && <bdi>{task.caseCode}</bdi>}
          {task.name !== null && <Masked>{task.name}</Masked>}
          {task.provider && <bdi>{task.provider}</bdi>}
          {task.assignee && <bdi>{task.assignee}</bdi>}
        </Parts>
      }
      state={task.overdueDays > 0 ? <Chip tone="attention">{due(task)}</Chip> : due(task)}
      end={
        onDone && (
          <Button kind="quiet" icon="check" onPress={onDone}>
            {words("task-finish")}
          </Button>
        )
      }
    />
  );
}

// A reminder that a rule made has no words of its own.
function useTaskTitle(): (task: TaskView) => string {
  const codes = useCodes();
  return (task) => task.title || codes.say("task-kind", task.kind);
}

/** "Late by 3 days", "Tomorrow", or nothing where there is no day. */
function useDue(): (task: TaskView) => string {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  return (task) => {
    if (task.overdueDays > 0) return words("late-by", { count: task.overdueDays });
    return task.dueOn === null ? "" : format.aloneDay(task.dueOn, today);
  };
}

/** The same as one sentence, without a name. */
export function useTaskText(): (task: TaskView) => string {
  const due = useDue();
  const titleOf = useTaskTitle();
  return (task) =>
    [titleOf(task), due(task), task.caseCode, task.provider, task.assignee]
      .filter(Boolean)
      .join(". ");
}
