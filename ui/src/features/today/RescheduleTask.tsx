import { useState } from "react";
import type { TaskView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { DayField, PanelForm, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";

/** Moves a reminder to another day; the day may be said in words. */
export function RescheduleTask(props: { task: TaskView; onDone: () => void }) {
  const { task, onDone } = props;
  const words = useWords();
  const saved = useSaved();
  const move = useDeed("tasks.reschedule");
  const faultOf = useFieldFault(move.fault);
  const [day, setDay] = useState(task.dueOn ?? "");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (day === "") return;
    const outcome = await move.run({ taskId: task.id, dueOn: day });
    if (!outcome.done) return;
    saved(words("today-moved"));
    onDone();
  };
  return (
    <PanelForm onSubmit={submit} submit={words("today-move")} busy={move.busy} fault={move.fault}>
      <DayField
        {...words.field("today-new-day")}
        value={day}
        onChange={setDay}
        error={
          tried && day === "" ? words("reason-required") : (faultOf("dueOn") ?? faultOf("taskId"))
        }
      />
    </PanelForm>
  );
}
