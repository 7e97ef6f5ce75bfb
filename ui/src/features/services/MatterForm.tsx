import { useState } from "react";
import type {
  CaseId,
  MatterKind,
  MatterOutcome,
  MatterStatus,
  MatterView,
  ReferralId,
} from "../../ipc/bindings";
import { useDeed } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  RadioChoice,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
  useToday,
} from "../../kit";
import { useWords } from "../../words/words";
import { ReferralSelect, useServedReferrals } from "./ReferralSelect";

interface MatterDraft {
  kind: MatterKind | null;
  title: string;
  status: MatterStatus;
  openedOn: string;
  outcome: MatterOutcome | null;
}

/** A legal matter, new or changed. An outcome closes it, and the referral it came from. */
export function MatterForm(props: { caseId: CaseId; matter?: MatterView; onDone: () => void }) {
  const { caseId, matter, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const today = useToday();
  const saved = useSaved();
  const put = useDeed("legal.putMatter");
  const faultOf = useFieldFault(put.fault);
  const referrals = useServedReferrals(caseId, "legal");
  const [picked, setPicked] = useState<ReferralId | null | undefined>(undefined);
  const [tried, setTried] = useState(false);
  const [before] = useState<MatterDraft>(() => ({
    kind: matter?.kind ?? null,
    title: matter?.title ?? "",
    status: matter?.status ?? "open",
    openedOn: matter?.openedOn ?? today,
    outcome: matter?.outcome ?? null,
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<MatterDraft>) => setDraft({ ...draft, ...part });
  const referralId = picked === undefined ? (referrals[0]?.id ?? null) : picked;
  const isClosing = draft.status === "closed";
  const lacksOutcome = isClosing && draft.outcome === null;
  const submit = async () => {
    setTried(true);
    if (draft.kind === null || draft.openedOn === "" || lacksOutcome) return;
    const outcome = await put.run({
      ...draft,
      kind: draft.kind,
      outcome: isClosing ? draft.outcome : null,
      id: matter?.id ?? null,
      caseId,
      referralId,
    });
    if (!outcome.done) return;
    saved(words("matter-saved"));
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
      <Select
        label={words("matter-kind")}
        options={codes.options("matter-kind")}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        error={tried && draft.kind === null ? words("reason-required") : faultOf("kind")}
      />
      <TextField
        label={words("matter-title")}
        hint={words.attribute("matter-title", "hint")}
        optional
        value={draft.title}
        onChange={(title) => set({ title })}
        error={faultOf("title")}
      />
      <RadioChoice
        label={words("matter-status")}
        options={codes.options("matter-status")}
        value={draft.status}
        onChange={(status) => set({ status })}
      />
      {isClosing && (
        <Select
          label={words("matter-outcome")}
          options={codes.options("matter-outcome")}
          value={draft.outcome}
          onChange={(outcome) => set({ outcome })}
          error={tried && lacksOutcome ? words("reason-required") : faultOf("outcome")}
        />
      )}
      <DayField
        label={words("matter-opened")}
        value={draft.openedOn}
        onChange={(openedOn) => set({ openedOn })}
        max={today}
        error={tried && draft.openedOn === "" ? words("reason-not-a-date") : faultOf("openedOn")}
      />
      <ReferralSelect referrals={referrals} value={referralId} onChange={setPicked} />
    </PanelForm>
  );
}
