import { useState } from "react";
import type { CaseId, RiskFactor, RiskLevel } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  CheckboxList,
  DayField,
  PanelForm,
  RadioChoice,
  TextArea,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";

/** A judgement of the risk. It stays as it was written; a later one stands beside it. */
export function RiskForm({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const judge = useDeed("risks.judge");
  const faultOf = useFieldFault(judge.fault);
  const [tried, setTried] = useState(false);
  const [level, setLevel] = useState<RiskLevel | null>(null);
  const [factors, setFactors] = useState<RiskFactor[]>([]);
  const [note, setNote] = useState("");
  const [day, setDay] = useState(today);
  const [reviewOn, setReviewOn] = useState("");
  const mustReview = level === "high" || level === "immediate";
  const submit = async () => {
    setTried(true);
    if (level === null) return;
    const outcome = await judge.run({
      caseId,
      level,
      factors,
      note,
      day: day || null,
      reviewOn: reviewOn || null,
    });
    if (!outcome.done) return;
    saved(words("risk-judged"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={judge.busy}
      fault={judge.fault}
      hasDraft={level !== null || factors.length > 0 || note !== ""}
    >
      <RadioChoice
        {...words.field("risk-level")}
        options={codes.options("risk-level")}
        value={level}
        onChange={setLevel}
        error={tried && level === null ? words("reason-required") : faultOf("level")}
      />
      <CheckboxList
        label={words("risk-factors")}
        optional
        options={codes.options("risk-factor")}
        value={factors}
        onChange={setFactors}
      />
      <TextArea
        {...words.field("risk-note")}
        optional
        rows={4}
        lengthMax={2000}
        value={note}
        onChange={setNote}
        error={faultOf("note")}
      />
      <DayField
        {...words.field("risk-review-on")}
        optional={!mustReview}
        value={reviewOn}
        onChange={setReviewOn}
        error={faultOf("reviewOn")}
      />
      <DayField
        label={words("goal-review-day")}
        value={day}
        onChange={setDay}
        max={today}
        error={faultOf("day")}
      />
    </PanelForm>
  );
}
