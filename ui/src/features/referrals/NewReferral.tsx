import { useState } from "react";
import type { CaseId, NeedId, NeedKind } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import {
  Button,
  CheckboxList,
  PanelForm,
  RadioChoice,
  Select,
  TextArea,
  useCodes,
  useFieldFault,
  usePanel,
  useSaved,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { LetterPreview } from "./LetterPreview";
import { kindsOf } from "./needs";
import { ProviderChoice } from "./ProviderChoice";
import { ReleaseAnswer } from "./ReleaseAnswer";
import styles from "./referrals.module.css";
import { useNewReferral } from "./useNewReferral";
import { WhatTheySee } from "./WhatTheySee";

/** What the form for a new referral is given. */
export interface NewReferralProps {
  caseId: CaseId;
  /** What is needed, when the referral starts from a need. */
  kind?: NeedKind;
  needId?: NeedId;
  onDone: () => void;
}

/** A new referral in one screen: help, provider, words, the person's answer, and what they see. */
export function NewReferral(props: NewReferralProps) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const panel = usePanel();
  const saved = useSaved();
  const may = useMay();
  const [tried, setTried] = useState(false);
  const form = useNewReferral(props);
  const { draft, set, match } = form;
  const faultOf = useFieldFault(form.fault);
  const missing = (isMissing: boolean) =>
    tried && isMissing ? words("reason-required") : undefined;

  const save = async (send: boolean) => {
    setTried(true);
    const view = await form.save(send);
    if (!view) return;
    saved(words(send ? "referral-sent" : "referral-kept"));
    props.onDone();
    if (send && match?.referBy === "paper" && may("print-letter")) {
      panel.open({
        id: `letter-${view.row.id}`,
        title: words("letter"),
        body: <LetterPreview referralId={view.row.id} />,
      });
    }
  };
  const canSend = may("send-referral") && draft.release.given !== "not-agreed";
  const sendWords = match?.referBy === "paper" ? "referral-save-letter" : "referral-save-send";
  return (
    <PanelForm
      onSubmit={() => save(canSend)}
      submit={words(canSend ? sendWords : "referral-keep-draft")}
      busy={form.busy}
      fault={form.fault}
      hasDraft={form.isTouched}
      second={
        canSend && <Button onPress={() => save(false)}>{words("referral-keep-draft")}</Button>
      }
    >
      <RadioChoice
        label={words("referral-area")}
        look="segmented"
        options={codes.options("area")}
        value={draft.area}
        onChange={(area) => set({ area, kind: null, match: null })}
        error={missing(draft.area === null)}
      />
      {draft.area && (
        <Select
          label={words("referral-need")}
          options={kindsOf[draft.area].map((id) => ({ id, label: codes.say("need", id) }))}
          value={draft.kind}
          onChange={(kind) => set({ kind, match: null })}
          error={missing(draft.kind === null) ?? faultOf("kind")}
        />
      )}
      {draft.kind && (
        <ProviderChoice
          caseId={props.caseId}
          kind={draft.kind}
          value={match}
          onChange={(next) => form.choose(next)}
          error={missing(match === null) ?? faultOf("providerId")}
        />
      )}
      <TextArea
        label={words("referral-what")}
        hint={words.attribute("referral-what", "hint")}
        optional
        rows={3}
        value={draft.what}
        onChange={(what) => set({ what })}
        error={faultOf("what")}
        isSensitive
      />
      <CheckboxList
        label={words("referral-items")}
        hint={words.attribute("referral-items", "hint")}
        options={codes.options("item")}
        value={draft.items}
        onChange={(items) => set({ items })}
        error={missing(draft.items.length === 0) ?? faultOf("items")}
      />
      {match && form.isCovered && (
        <p className={styles.muted}>
          {words("referral-covered", {
            provider: match.provider,
            day: format.day(match.releaseUntil ?? ""),
          })}
        </p>
      )}
      {match && !form.isCovered && (
        <ReleaseAnswer
          answer={draft.release}
          onChange={(release) => set({ release })}
          provider={match.provider}
          tried={tried}
          fault={form.fault}
        />
      )}
      <RadioChoice
        label={words("referral-urgency")}
        look="list"
        options={codes.options("urgency")}
        value={draft.urgency}
        onChange={(urgency) => set({ urgency })}
      />
      {match && <WhatTheySee caseId={props.caseId} draft={draft} isAgreed={form.isAgreed} />}
    </PanelForm>
  );
}
