import { useState } from "react";
import type { Attendance, CaseId, Modality, ReferralId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  NumberField,
  PanelForm,
  RadioChoice,
  Select,
  Switch,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import { ReferralSelect, useServedReferrals } from "./ReferralSelect";

const USUAL_MINUTES = 50;

/** Logs a session in a few keys; what was said in it is not asked for. */
export function SessionForm({ caseId, onDone }: { caseId: CaseId; onDone: () => void }) {
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const record = useDeed("therapy.record");
  const faultOf = useFieldFault(record.fault);
  const referrals = useServedReferrals(caseId, "therapy");
  const [tried, setTried] = useState(false);
  const [attendance, setAttendance] = useState<Attendance | null>(null);
  const [day, setDay] = useState(today);
  const [minutes, setMinutes] = useState<number | null>(USUAL_MINUTES);
  const [modality, setModality] = useState<Modality>("individual");
  const [nextOn, setNextOn] = useState("");
  const [picked, setPicked] = useState<ReferralId | null | undefined>(undefined);
  const [isLast, setLast] = useState(false);
  // The only referral there is needs no choosing.
  const referralId = picked === undefined ? (referrals[0]?.id ?? null) : picked;
  const came = attendance === "attended";
  const submit = async () => {
    setTried(true);
    if (attendance === null || day === "") return;
    const outcome = await record.run({
      caseId,
      day,
      attendance,
      modality,
      minutes: came ? minutes : null,
      referralId,
      nextOn: nextOn || null,
      completes: referralId !== null && came && isLast ? true : null,
    });
    if (!outcome.done) return;
    saved(words("session-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={record.busy}
      fault={record.fault}
      hasDraft={attendance !== null}
    >
      <RadioChoice
        label={words("session-attendance")}
        options={codes.options("attendance")}
        value={attendance}
        onChange={setAttendance}
        error={tried && attendance === null ? words("reason-required") : faultOf("attendance")}
      />
      <DayField
        label={words("session-day")}
        value={day}
        onChange={setDay}
        max={today}
        error={tried && day === "" ? words("reason-not-a-date") : faultOf("day")}
      />
      {came && (
        <NumberField
          label={words("session-minutes")}
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={1440}
          error={faultOf("minutes")}
        />
      )}
      <Select
        label={words("session-modality")}
        width="medium"
        options={codes.options("modality")}
        value={modality}
        onChange={setModality}
      />
      <DayField
        label={words("session-next")}
        hint={words.attribute("session-next", "hint")}
        optional
        value={nextOn}
        onChange={setNextOn}
        min={today}
        error={faultOf("nextOn")}
      />
      <ReferralSelect referrals={referrals} value={referralId} onChange={setPicked} />
      {referralId !== null && came && (
        <Switch
          label={words("session-last")}
          hint={words("session-last-hint")}
          on={isLast}
          onChange={setLast}
        />
      )}
    </PanelForm>
  );
}
