import { useState } from "react";
import type { CaseId, CloseReason } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  RadioChoice,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";

/** Closes a case, for a reason and from a day. Nothing is deleted. */
export function CloseCase(props: { caseId: CaseId; onDone: () => void }) {
  const { caseId, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const close = useDeed("cases.close");
  const faultOf = useFieldFault(close.fault);
  const [reason, setReason] = useState<CloseReason | null>(null);
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason === null) return;
    const outcome = await close.run({ caseId, reason, on: on || null });
    if (!outcome.done) return;
    saved(words("case-closed"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("case-close")}
      busy={close.busy}
      fault={close.fault}
      hasDraft={reason !== null}
    >
      <p>{words("case-close-keeps")}</p>
      <RadioChoice
        label={words("case-close-reason")}
        options={codes.options("close-reason")}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? words("reason-required") : faultOf("reason")}
        look="list"
        required
      />
      <DayField
        label={words("case-close-on")}
        value={on}
        onChange={setOn}
        max={today}
        error={faultOf("on")}
      />
    </PanelForm>
  );
}
