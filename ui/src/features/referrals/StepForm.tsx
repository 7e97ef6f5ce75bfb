import { useEffect, useRef, useState } from "react";
import type { ReferralReason, ReferralView } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  Button,
  DayField,
  Form,
  FormActions,
  NumberField,
  RadioChoice,
  Select,
  TextArea,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import { type StepOption, stepOptions } from "./steps";

/** What was answered so far; everything but the step may stay empty. */
interface Draft {
  readonly stepId: string | null;
  readonly reason: ReferralReason | null;
  readonly on: string;
  readonly note: string;
  readonly askAgainOn: string;
  readonly weeks: number | null;
}

/** "What happened?": the next step of a referral, with its reason, in one go. */
export function StepForm({ view }: { view: ReferralView }) {
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const step = useDeed("referrals.step");
  const waitingList = useDeed("referrals.waitingList");
  const empty = { stepId: null, reason: null, on: today, note: "", askAgainOn: "", weeks: null };
  const [draft, setDraft] = useState<Draft>(empty);
  const [tried, setTried] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const options = stepOptions(view);
  const chosen = options.find((one) => one.id === draft.stepId) ?? null;
  const fault = chosen?.isWaitingList ? waitingList.fault : step.fault;
  const faultOf = useFieldFault(fault);
  // What a step asks for comes into sight with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step brings its questions
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: "nearest" });
  }, [draft.stepId]);
  if (options.length === 0) return null;

  const run = (option: StepOption) => {
    const referralId = view.row.id;
    const note = draft.note === "" ? null : draft.note;
    if (option.isWaitingList) return waitingList.run({ referralId, weeks: draft.weeks, note });
    return step.run({
      referralId,
      to: option.to,
      status: option.status,
      reason: draft.reason,
      on: draft.on || null,
      note,
      askAgainOn: draft.askAgainOn || null,
    });
  };
  const submit = async () => {
    setTried(true);
    if (!chosen || (chosen.reasonExpected && !draft.reason)) return;
    const outcome = await run(chosen);
    if (!outcome.done) return;
    setDraft(empty);
    setTried(false);
    saved(words("referral-state-saved", { status: codes.say("status", chosen.status) }));
  };
  const labelOf = (one: StepOption) =>
    one.isWaitingList ? words("referral-waiting-list") : codes.say("status", one.status);
  return (
    <Form onSubmit={submit} fault={fault}>
      <RadioChoice
        label={words("referral-what-happened")}
        look="list"
        options={options.map((one) => ({ id: one.id, label: labelOf(one) }))}
        value={draft.stepId}
        onChange={(stepId) => setDraft({ ...draft, stepId, reason: null })}
        error={tried && !chosen ? words("reason-required") : (faultOf("to") ?? faultOf("status"))}
      />
      {chosen && (
        <StepDetails
          step={chosen}
          draft={draft}
          onChange={(part) => setDraft({ ...draft, ...part })}
          reasonError={
            tried && chosen.reasonExpected && !draft.reason
              ? words("reason-reason-expected")
              : faultOf("reason")
          }
          dayError={faultOf("on") ?? faultOf("effectiveAt")}
        />
      )}
      {chosen && (
        <div ref={end}>
          <FormActions>
            <Button kind="primary" submit busy={step.busy || waitingList.busy}>
              {words("record")}
            </Button>
          </FormActions>
        </div>
      )}
    </Form>
  );
}

function StepDetails(props: {
  step: StepOption;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  reasonError?: string;
  dayError?: string;
}) {
  const { step, draft, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const maySleep = step.to === "on-hold" || step.status === "needs-info";
  return (
    <>
      {step.reasons.length > 0 && (
        <Select
          label={words("referral-reason")}
          options={step.reasons.map((id) => ({ id, label: codes.say("referral-reason", id) }))}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          error={props.reasonError}
        />
      )}
      {step.isWaitingList ? (
        <NumberField
          label={words("referral-weeks")}
          hint={words.attribute("referral-weeks", "hint")}
          optional
          value={draft.weeks}
          onChange={(weeks) => onChange({ weeks })}
          min={1}
          max={104}
        />
      ) : (
        <DayField
          label={words("referral-on")}
          value={draft.on}
          onChange={(on) => onChange({ on })}
          max={today}
          error={props.dayError}
        />
      )}
      <TextArea
        label={words("referral-note")}
        optional
        rows={2}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
      {maySleep && !step.isWaitingList && (
        <DayField
          label={words("referral-ask-again")}
          hint={words.attribute("referral-ask-again", "hint")}
          optional
          value={draft.askAgainOn}
          onChange={(askAgainOn) => onChange({ askAgainOn })}
          min={today}
        />
      )}
    </>
  );
}
