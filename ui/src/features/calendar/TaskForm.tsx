import { useState } from "react";
import type { TaskView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useDeed } from "../../ipc/query";
import { DayField, type Option, PanelForm, TextField, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";
import { CaseChoice } from "./CaseChoice";

/** A task, new or changed. */
export function TaskForm({ task, onDone }: { task?: TaskView; onDone: () => void }) {
  const words = useWords();
  const may = useMay();
  const saved = useSaved();
  const put = useDeed("tasks.put");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [title, setTitle] = useState(task?.title ?? "");
  const [dueOn, setDueOn] = useState(task?.dueOn ?? "");
  const [chosenCase, setCase] = useState<Option | null>(
    task?.caseId ? { id: task.caseId, label: task.caseCode ?? "" } : null,
  );
  const submit = async () => {
    setTried(true);
    if (title.trim() === "") return;
    const outcome = await put.run({
      id: task?.id ?? null,
      caseId: chosenCase?.id ?? null,
      title,
      dueOn: dueOn || null,
      assigneeId: task?.assigneeId ?? null,
      referralId: task?.referralId ?? null,
    });
    if (!outcome.done) return;
    saved(words("task-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={title !== (task?.title ?? "")}
    >
      <TextField
        label={words("task-title")}
        hint={words.attribute("task-title", "hint")}
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === "" ? words("reason-required") : faultOf("title")}
      />
      <DayField
        label={words("task-due")}
        hint={words.attribute("task-due", "hint")}
        optional
        value={dueOn}
        onChange={setDueOn}
        error={faultOf("dueOn")}
      />
      {may("list-cases") && (
        <CaseChoice value={chosenCase} onChange={setCase} error={faultOf("caseId")} />
      )}
    </PanelForm>
  );
}
