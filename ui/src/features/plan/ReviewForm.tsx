import { useState } from "react";
import type { GoalProgress, GoalView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
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

/** A look at a goal together with the person. It stays as it was written; a later one stands beside it. */
export function ReviewForm({ goal, onDone }: { goal: GoalView; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const review = useDeed("plans.review");
  const faultOf = useFieldFault(review.fault);
  const [tried, setTried] = useState(false);
  const [progress, setProgress] = useState<GoalProgress | null>(null);
  const [day, setDay] = useState(today);
  const [note, setNote] = useState("");
  const [reviewOn, setReviewOn] = useState("");
  const submit = async () => {
    setTried(true);
    if (progress === null) return;
    const outcome = await review.run({
      goalId: goal.id,
      progress,
      day: day || null,
      note,
      reviewOn: reviewOn || null,
    });
    if (!outcome.done) return;
    saved(words(progress === "reached" ? "goal-is-reached" : "goal-reviewed"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={review.busy}
      fault={review.fault}
      hasDraft={progress !== null || note !== ""}
    >
      <p dir="auto">{goal.wording}</p>
      <RadioChoice
        {...words.field("goal-how-far")}
        look="list"
        options={codes.options("goal-progress")}
        value={progress}
        onChange={setProgress}
        error={tried && progress === null ? words("reason-required") : faultOf("progress")}
      />
      <TextArea
        {...words.field("goal-note")}
        optional
        rows={3}
        lengthMax={2000}
        value={note}
        onChange={setNote}
        error={faultOf("note")}
      />
      <DayField
        label={words("goal-review-day")}
        value={day}
        onChange={setDay}
        max={today}
        error={faultOf("day")}
      />
      {progress !== "reached" && (
        <DayField
          {...words.field("goal-review-on")}
          optional
          value={reviewOn}
          onChange={setReviewOn}
          error={faultOf("reviewOn")}
        />
      )}
    </PanelForm>
  );
}
