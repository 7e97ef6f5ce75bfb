import type { TaskView } from "../../ipc/bindings";
import { useCodes } from "../../kit";

/** Says what is to be done: the member's own words, or those of the rule that made it. */
export function useTaskWords(): (task: Pick<TaskView, "title" | "kind">) => string {
  const codes = useCodes();
  return (task) => (task.title === "" ? codes.say("task-kind", task.kind) : task.title);
}
