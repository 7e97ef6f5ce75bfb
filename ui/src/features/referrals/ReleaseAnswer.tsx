import type { Fault } from "../../ipc/bindings";
import { DayField, RadioChoice, TextField, useCodes, useFieldFault, useToday } from "../../kit";
import { daysAfter } from "../../kit/dayWords";
import { useWords } from "../../words/words";
import { RELEASE_DAYS_MAX, type ReleaseDraft } from "./release";

/** What the question about sharing is given. */
export interface ReleaseAnswerProps {
  answer: ReleaseDraft;
  onChange: (answer: ReleaseDraft) => void;
  provider: string;
  /** Somebody tried to send: an open question is now an error. */
  tried: boolean;
  fault?: Fault;
}

/** Asks, beside the referral, whether the person agreed that this provider is told these things. */
export function ReleaseAnswer(props: ReleaseAnswerProps) {
  const { answer, onChange, provider, tried } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const faultOf = useFieldFault(props.fault);
  const given = [
    ...codes.options("given-how"),
    { id: "not-agreed" as const, label: words("referral-not-agreed") },
  ];
  const isYes = answer.given !== null && answer.given !== "not-agreed";
  const isSpoken = answer.given === "oral-interpreter" || answer.given === "oral-witness";
  const isUnnamed = answer.interpreter.trim() === "";
  return (
    <>
      <RadioChoice
        label={words("referral-agreed", { provider })}
        hint={words.attribute("referral-agreed", "hint")}
        look="list"
        options={given}
        value={answer.given}
        onChange={(next) => onChange({ ...answer, given: next })}
        error={tried && answer.given === null ? words("referral-agreed-missing") : faultOf("given")}
      />
      {isSpoken && (
        <TextField
          label={words("referral-interpreter")}
          isName
          value={answer.interpreter}
          onChange={(interpreter) => onChange({ ...answer, interpreter })}
          error={tried && isUnnamed ? words("reason-required") : faultOf("interpreter")}
        />
      )}
      {isYes && (
        <DayField
          label={words("referral-until")}
          hint={words.attribute("referral-until", "hint")}
          value={answer.until}
          onChange={(until) => onChange({ ...answer, until })}
          min={today}
          max={daysAfter(today, RELEASE_DAYS_MAX)}
          error={tried && answer.until === "" ? words("reason-not-a-date") : faultOf("untilDay")}
        />
      )}
    </>
  );
}
