import { useState } from "react";
import type {
  CaseId,
  ReferralId,
  TrainingKind,
  TrainingStatus,
  TrainingView,
} from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  Select,
  Switch,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import { ReferralSelect, useServedReferrals } from "./ReferralSelect";

interface TrainingDraft {
  kind: TrainingKind | null;
  title: string;
  status: TrainingStatus;
  startsOn: string;
  endsOn: string;
  certificate: boolean;
}

/** A training, new or changed; how far it is moves the referral it came from. */
export function TrainingForm(props: {
  caseId: CaseId;
  training?: TrainingView;
  onDone: () => void;
}) {
  const { caseId, training, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const put = useDeed("career.putTraining");
  const faultOf = useFieldFault(put.fault);
  const referrals = useServedReferrals(caseId, "career");
  const [referralId, setReferralId] = useState<ReferralId | null>(null);
  const [tried, setTried] = useState(false);
  const [before] = useState<TrainingDraft>(() => ({
    kind: training?.kind ?? null,
    title: training?.title ?? "",
    status: training?.status ?? "enrolled",
    startsOn: training?.startsOn ?? today,
    endsOn: training?.endsOn ?? "",
    certificate: training?.certificate ?? false,
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<TrainingDraft>) => setDraft({ ...draft, ...part });
  const submit = async () => {
    setTried(true);
    if (draft.kind === null || draft.title.trim() === "") return;
    const outcome = await put.run({
      ...draft,
      id: training?.id ?? null,
      caseId,
      kind: draft.kind,
      startsOn: draft.startsOn || null,
      endsOn: draft.endsOn || null,
      referralId,
    });
    if (!outcome.done) return;
    saved(words("training-saved"));
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
      <Select
        label={words("training-kind")}
        options={codes.options("training-kind")}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        error={missing(draft.kind === null) ?? faultOf("kind")}
      />
      <TextField
        label={words("training-title")}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={missing(draft.title.trim() === "") ?? faultOf("title")}
      />
      <Select
        label={words("training-status")}
        width="medium"
        options={codes.options("training-status")}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      <DayField
        label={words("training-starts")}
        optional
        value={draft.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={faultOf("startsOn")}
      />
      <DayField
        label={words("training-ends")}
        optional
        value={draft.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        error={faultOf("endsOn")}
      />
      <Switch
        label={words("certificate")}
        on={draft.certificate}
        onChange={(certificate) => set({ certificate })}
      />
      <ReferralSelect referrals={referrals} value={referralId} onChange={setReferralId} />
    </PanelForm>
  );
}
