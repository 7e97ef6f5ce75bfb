import type { TaskView } from "../../ipc/bindings";
import { useDesk, useMay } from "../../ipc/desk";
import { useDeed, useQuery } from "../../ipc/query";
import { Answered, Button, Card, EmptyState, FaultNote, Rows, usePanel, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { TaskForm } from "./TaskForm";
import { TaskLine, useTaskText } from "./TaskLine";

const SHOWN_MAX = 200;

/** What is to be done, the most urgent first. */
export function TaskList({ mine, onCase }: { mine: boolean; onCase: (caseId: string) => void }) {
  const words = useWords();
  const may = useMay();
  const panel = usePanel();
  const saved = useSaved();
  const { preferences } = useDesk();
  const textOf = useTaskText();
  const tasks = useQuery("tasks.list", { mine, done: false, limit: SHOWN_MAX });
  const finish = useDeed("tasks.finish");
  const canEdit = may("edit-task");
  const open = (task?: TaskView) => {
    const id = `task-${task?.id ?? "new"}`;
    panel.open({
      id,
      title: words(task ? "task-edit" : "task-add"),
      body: <TaskForm task={task} onDone={() => panel.close(id)} />,
    });
  };
  const done = async (task: TaskView) => {
    const outcome = await finish.run({ taskId: task.id });
    if (outcome.done) saved(words("task-done"));
  };
  const letters = canEdit && preferences.singleKeys;
  return (
    <Answered query={tasks}>
      {({ tasks: rows, total }) => (
        <Card
          title={words("calendar-tasks")}
          count={total}
          flush
          actions={
            canEdit && (
              <Button kind="quiet" icon="add" onPress={() => open()}>
                {words("task-add")}
              </Button>
            )
          }
        >
          <FaultNote fault={finish.fault} />
          <Rows
            label={words("calendar-tasks")}
            rows={rows}
            rowId={(task) => task.id}
            rowText={textOf}
            onOpen={canEdit ? open : undefined}
            rowKeys={
              letters
                ? {
                    space: (task) => void done(task),
                    s: (task) => open(task),
                    o: (task) => task.caseId && onCase(task.caseId),
                  }
                : undefined
            }
            empty={<EmptyState text={words("task-none")} />}
          >
            {(task) => (
              <TaskLine task={task} onDone={canEdit ? () => void done(task) : undefined} />
            )}
          </Rows>
        </Card>
      )}
    </Answered>
  );
}
