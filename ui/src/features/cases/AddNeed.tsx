import { useState } from "react";
import type { CaseId, NeedKind, Urgency } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import { PanelForm, RadioChoice, Select, useCodes, useFieldFault, useSaved } from "../../kit";
import { useWords } from "../../words/words";

/** Writes down what the person needs, before it is known who could help. */
export function AddNeed({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("needs.put");
  const faultOf = useFieldFault(put.fault);
  const [kind, setKind] = useState<NeedKind | null>(null);
  const [urgency, setUrgency] = useState<Urgency>("2w");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (kind === null) return;
    const outcome = await put.run({ caseId, kind, urgency });
    if (!outcome.done) return;
    saved(words("need-recorded"));
    onDone();
  };
  return (
    <PanelForm onSubmit={submit} submit={words("record")} busy={put.busy} fault={put.fault}>
      <Select
        label={words("need-kind")}
        options={codes.options("need")}
        value={kind}
        onChange={setKind}
        error={tried && kind === null ? words("reason-required") : faultOf("kind")}
        required
      />
      <RadioChoice
        label={words("need-urgency")}
        options={codes.options("urgency")}
        value={urgency}
        onChange={setUrgency}
      />
    </PanelForm>
  );
}
