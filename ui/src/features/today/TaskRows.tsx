import type { TaskView } from "../../ipc/bindings";
import { useMay, usePreferences } from "../../ipc/desk";
import {
  Button,
  Card,
  Chip,
  RowLine,
  Rows,
  rowKeys,
  type Tone,
  useNames,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";
import { useTaskWords } from "./taskWords";
import styles from "./today.module.css";

/** What may be done with a reminder. */
export interface TaskDeeds {
  readonly onOpen: (task: TaskView) => void;
  readonly onDone: (task: TaskView) => void;
  readonly onMove: (task: TaskView) => void;
  readonly onNote: (task: TaskView) => void;
}

/** Reminders under one heading; Space does one, S moves it to another day, N writes a note. */
export function TaskRows(
  props: TaskDeeds & { title: string; tasks: readonly TaskView[]; tone?: Tone },
) {
  const { title, tasks, tone, onOpen, onDone, onMove, onNote } = props;
  const words = useWords();
  const may = useMay();
  const { preferences } = usePreferences();
  const { hidden } = useNames();
  const say = useTaskWords();
  const due = useDueText();
  if (tasks.length === 0) return null;
  const canEdit = may("edit-task");
  const letters = { [rowKeys.done]: onMove, [rowKeys.note]: onNote };
  const keys = { space: onDone, ...(preferences.singleKeys ? letters : {}) };
  const rowText = (task: TaskView) =>
    [say(task), task.caseCode, hidden ? null : task.name, due(task)].filter(Boolean).join(", ");
  return (
    <Card title={title} count={tasks.length} countTone={tone} flush>
      <Rows
        label={title}
        rows={tasks}
        rowId={(task) => task.id}
        rowText={rowText}
        onOpen={onOpen}
        rowKeys={canEdit ? keys : undefined}
      >
        {(task) => (
          <RowLine
            title={say(task)}
            detail={<CaseMark code={task.caseCode} name={task.name} also={task.provider} />}
            state={task.overdueDays > 0 ? <Chip tone="attention">{due(task)}</Chip> : due(task)}
            end={
              canEdit && (
                <span className={styles.deeds}>
                  <Button
                    kind="quiet"
                    name={words("action-on", { action: words("today-move"), what: say(task) })}
                    onPress={() => onMove(task)}
                  >
                    {words("today-move")}
                  </Button>
                  <Button
                    icon="check"
                    name={words("action-on", { action: words("today-done"), what: say(task) })}
                    onPress={() => onDone(task)}
                  >
                    {words("today-done")}
                  </Button>
                </span>
              )
            }
          />
        )}
      </Rows>
    </Card>
  );
}

function useDueText(): (task: TaskView) => string {
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  return (task) => {
    if (task.overdueDays > 0) return words("late-by", { count: task.overdueDays });
    return task.dueOn ? format.aloneDay(task.dueOn, today) : "";
  };
}
