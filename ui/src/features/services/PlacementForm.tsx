import { useState } from "react";
import type { CaseId, PlacementStatus, PlacementView, ReferralId } from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  NumberField,
  PanelForm,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import { ReferralSelect, useServedReferrals } from "./ReferralSelect";

interface PlacementDraft {
  employer: string;
  job: string;
  status: PlacementStatus;
  day: string;
  endedOn: string;
  hoursWeek: number | null;
}

/** A job, from the application to its end; how far it is moves the referral it came from. */
export function PlacementForm(props: {
  caseId: CaseId;
  placement?: PlacementView;
  onDone: () => void;
}) {
  const { caseId, placement, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const put = useDeed("career.putPlacement");
  const faultOf = useFieldFault(put.fault);
  const referrals = useServedReferrals(caseId, "career");
  const [referralId, setReferralId] = useState<ReferralId | null>(null);
  const [tried, setTried] = useState(false);
  const [before] = useState<PlacementDraft>(() => ({
    employer: placement?.employer ?? "",
    job: placement?.job ?? "",
    status: placement?.status ?? "applied",
    day: placement?.day ?? today,
    endedOn: placement?.endedOn ?? "",
    hoursWeek: placement && placement.hoursWeek > 0 ? placement.hoursWeek : null,
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<PlacementDraft>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    setTried(true);
    if (draft.job.trim() === "") return;
    const outcome = await put.run({
      ...draft,
      id: placement?.id ?? null,
      caseId,
      day: draft.day || null,
      endedOn: draft.endedOn || null,
      referralId,
    });
    if (!outcome.done) return;
    saved(words("placement-saved"));
    onDone();
  };
  return (
    <PanelForm
      onSubmit={submit}
      submit={words("record")}
      busy={put.busy}
      fault={put.fault}
      hasDraft={JSON.stringify(draft) !== JSON.stringify(before)}
    >
      <TextField
        label={words("placement-job")}
        value={draft.job}
        onChange={(job) => set({ job })}
        error={tried && draft.job.trim() === "" ? words("reason-required") : faultOf("job")}
      />
      <TextField
        label={words("placement-employer")}
        isName
        value={draft.employer}
        onChange={(employer) => set({ employer })}
        error={faultOf("employer")}
      />
      <Select
        label={words("placement-status")}
        width="medium"
        options={codes.options("placement-status")}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      <DayField
        label={words("placement-day")}
        value={draft.day}
        onChange={(day) => set({ day })}
        error={faultOf("day")}
      />
      {draft.status === "ended" && (
        <DayField
          label={words("placement-ended")}
          value={draft.endedOn}
          onChange={(endedOn) => set({ endedOn })}
          error={faultOf("endedOn")}
        />
      )}
      <NumberField
        label={words("placement-hours-week")}
        optional
        min={0}
        max={80}
        value={draft.hoursWeek}
        onChange={(hoursWeek) => set({ hoursWeek })}
        error={faultOf("hoursWeek")}
      />
      <ReferralSelect referrals={referrals} value={referralId} onChange={setReferralId} />
    </PanelForm>
  );
}
