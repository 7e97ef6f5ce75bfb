import { useState } from "react";
import type { ActionDoer, ActionStatus, ActionView, GoalView, MemberId } from "../../ipc/bindings";
import { useDeed, useQuery } from "../../ipc/query";
import {
  DayField,
  PanelForm,
  RadioChoice,
  Select,
  TextField,
  useCodes,
  useFieldFault,
  useSaved,
} from "../../kit";
import { useWords } from "../../words/words";

interface ActionDraft {
  title: string;
  doer: ActionDoer;
  memberId: MemberId | null;
  dueOn: string;
  status: ActionStatus;
}

/** Something that is done for a goal, new or changed: what, who and by when. */
export function ActionForm(props: { goal: GoalView; action?: ActionView; onDone: () => void }) {
  const { goal, action, onDone } = props;
  const words = useWords();
  const codes = useCodes();
  const saved = useSaved();
  const put = useDeed("plans.putAction");
  const faultOf = useFieldFault(put.fault);
  const members = useQuery("members.list", {});
  const [tried, setTried] = useState(false);
  const [before] = useState<ActionDraft>(() => ({
    title: action?.title ?? "",
    doer: action?.doer ?? "survivor",
    memberId: action?.memberId ?? null,
    dueOn: action?.dueOn ?? "",
    status: action?.status ?? "open",
  }));
  const [draft, setDraft] = useState(before);
  const set = (part: Partial<ActionDraft>) => setDraft({ ...draft, ...part });
  const colleagues = (members.value?.members ?? [])
    .filter((one) => one.active || one.id === draft.memberId)
    .map((one) => ({ id: one.id, label: one.name }));
  const submit = async () => {
    setTried(true);
    if (draft.title.trim() === "") return;
    const outcome = await put.run({
      ...draft,
      id: action?.id ?? null,
      goalId: goal.id,
      dueOn: draft.dueOn || null,
    });
    if (!outcome.done) return;
    saved(words("action-saved"));
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
      <p dir="auto">{goal.wording}</p>
      <TextField
        {...words.field("action-title")}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={tried && draft.title.trim() === "" ? words("reason-required") : faultOf("title")}
      />
      <RadioChoice
        label={words("action-doer")}
        look="list"
        options={codes.options("action-doer")}
        value={draft.doer}
        onChange={(doer) => set({ doer })}
        error={faultOf("doer")}
      />
      {draft.doer === "member" && (
        <Select
          label={words("action-member")}
          optional
          options={colleagues}
          value={draft.memberId}
          onChange={(memberId) => set({ memberId })}
          error={faultOf("memberId")}
        />
      )}
      <DayField
        {...words.field("action-due")}
        optional
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={faultOf("dueOn")}
      />
      {action && (
        <RadioChoice
          label={words("action-status")}
          options={codes.options("action-status")}
          value={draft.status}
          onChange={(status) => set({ status })}
        />
      )}
    </PanelForm>
  );
}
