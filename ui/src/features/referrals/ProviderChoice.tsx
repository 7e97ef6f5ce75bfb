import { useState } from "react";
import type { CaseId, NeedKind, ProviderMatch } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { type Codes, ComboBox, type Option, useCodes } from "../../kit";
import { type Format, useFormat } from "../../words/format";
import { type Say, useWords } from "../../words/words";
import styles from "./referrals.module.css";

const MATCHES_MAX = 50;

/** What the choice of a provider is given. */
export interface ProviderChoiceProps {
  caseId: CaseId;
  kind: NeedKind;
  value: ProviderMatch | null;
  onChange: (match: ProviderMatch | null) => void;
  error?: string;
}

/** The provider, best fit first, with what speaks for and against each. */
export function ProviderChoice(props: ProviderChoiceProps) {
  const { caseId, kind, value, onChange } = props;
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const [text, setText] = useState("");
  const found = useQuery("referrals.match", { caseId, kind, text, limit: MATCHES_MAX });
  const matches = found.value?.matches ?? [];
  const option = (match: ProviderMatch): Option => ({
    id: idOf(match),
    label: match.provider,
    description: sayMatch(match, words, codes, format),
  });
  const chosen = value && option(value);
  return (
    <div>
      <ComboBox
        label={words("referral-provider")}
        items={matches.map(option)}
        onText={setText}
        value={chosen}
        onChange={(next) => onChange(matches.find((match) => idOf(match) === next?.id) ?? null)}
        loading={found.loading}
        error={props.error}
      />
      {chosen && <p className={styles.under}>{chosen.description}</p>}
    </div>
  );
}

// One provider may have two offers that fit; each is a choice of its own.
const idOf = (match: ProviderMatch) => `${match.providerId} ${match.offerId ?? ""}`;

/** "Free legal advice · Takes nobody new · Speaks the language · Usually answers in 4 days". */
function sayMatch(match: ProviderMatch, words: Say, codes: Codes, format: Format): string {
  const parts = [
    match.offer === match.provider ? "" : match.offer,
    match.atCapacity ? words("match-full") : "",
    match.status === "active" || match.status === "unknown"
      ? ""
      : codes.say("offer-status", match.status),
    match.speaks ? words("match-speaks") : "",
    match.city,
    match.fees.replace(/\.$/, ""),
    match.answerDays === null
      ? ""
      : words("match-answers", { days: Math.round(match.answerDays), count: match.answered }),
    match.verifiedDays === null
      ? words("match-unchecked")
      : words("match-checked", { count: match.verifiedDays }),
    match.releaseUntil ? words("match-release", { day: format.shortDay(match.releaseUntil) }) : "",
  ];
  return parts.filter(Boolean).join(" · ");
}
