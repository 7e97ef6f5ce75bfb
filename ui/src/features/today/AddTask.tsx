import { useState } from "react";
import type { CaseId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { DayField, PanelForm, TextField, useFieldFault, useSaved, useToday } from "../../kit";
import { useWords } from "../../words/words";

/** A new reminder, for oneself; with a case or without. */
export function AddTask(props: { caseId: CaseId | null; onDone: () => void }) {
  const { caseId, onDone } = props;
  const words = useWords();
  const today = useToday();
  const saved = useSaved();
  const put = useDeed("tasks.put");
  const faultOf = useFieldFault(put.fault);
  const [title, setTitle] = useState("");
  const [dueOn, setDueOn] = useState(today);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (title.trim() === "") return;
    const outcome = await put.run({ caseId, title, dueOn: dueOn === "" ? null : dueOn });
    if (!outcome.done) return;
    saved(words("today-added"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={title !== ""}
    >
      <TextField
        {...words.field("today-task")}
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === "" ? words("reason-required") : faultOf("title")}
      />
      <DayField
        {...words.field("today-due")}
        value={dueOn}
        onChange={setDueOn}
        error={faultOf("dueOn")}
        optional
      />
    </PanelForm>
  );
}
