import { useState } from "react";
import type { Area, CaseId, GoalAgreement, GoalView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  RadioChoice,
  TextArea,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

interface GoalDraft {
  wording: string;
  area: Area | null;
  agreement: GoalAgreement;
  targetOn: string;
  reviewOn: string;
}

/** A goal, new or changed. Nobody's goal but the person's: it is written as they say it. */
export function GoalForm(props: { caseId: CaseId; goal?: GoalView; onDone: () => void }) {
  const { caseId, goal, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("plans.putGoal");
  const faultOf = useFieldFault(put.fault);
  const [tried, setTried] = useState(false);
  const [before] = useState<GoalDraft>(() => ({
    wording: goal?.wording ?? "",
    area: goal?.area ?? null,
    agreement: goal?.agreement ?? "agreed",
    targetOn: goal?.targetOn ?? "",
    reviewOn: goal?.reviewOn ?? "",
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<GoalDraft>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    setTried(true);
    const { wording, area, agreement, targetOn, reviewOn } = draft;
    if (wording.trim() === "" || area === null) return;
    const outcome = await put.run({
      id: goal?.id ?? null,
      caseId,
      wording,
      area,
      agreement,
      targetOn: targetOn || null,
      reviewOn: reviewOn || null,
    });
    if (!outcome.done) return;
    saved(words("goal-saved"));
    onDone();
  };
  const missing = (isMissing: boolean) =>
    tried && isMissing ? words("reason-required") : undefined;
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={JSON.stringify(draft) !== JSON.stringify(before)}
    >
      <TextArea
        {...words.field("goal-wording")}
        rows={3}
        lengthMax={2000}
        value={draft.wording}
        onChange={(wording) => set({ wording })}
        error={missing(draft.wording.trim() === "") ?? faultOf("wording")}
      />
      <RadioChoice
        label={words("goal-area")}
        options={codes.options("area")}
        value={draft.area}
        onChange={(area) => set({ area })}
        error={missing(draft.area === null) ?? faultOf("area")}
      />
      <RadioChoice
        label={words("goal-agreement")}
        options={codes.options("goal-agreement")}
        value={draft.agreement}
        onChange={(agreement) => set({ agreement })}
        error={faultOf("agreement")}
      />
      <DayField
        {...words.field("goal-target")}
        optional
        value={draft.targetOn}
        onChange={(targetOn) => set({ targetOn })}
        error={faultOf("targetOn")}
      />
      {(goal === undefined || goal.status === "open") && (
        <DayField
          {...words.field("goal-review-on")}
          optional
          value={draft.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          error={faultOf("reviewOn")}
        />
      )}
    </PanelForm>
  );
}
