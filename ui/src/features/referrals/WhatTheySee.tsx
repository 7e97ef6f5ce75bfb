import type { ReactNode } from "react";
import type { CaseId, CaseView, Item } from "../../ipc/bindings";
import { vocabularies } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Masked, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./referrals.module.css";
import { useToldWords } from "./told";
import type { ReferralDraft } from "./useNewReferral";

/** The check before sending: what leaves the agency, and nothing else does. */
export function WhatTheySee(props: { caseId: CaseId; draft: ReferralDraft; isAgreed: boolean }) {
  const { draft, isAgreed } = props;
  const words = useWords();
  const codes = useCodes();
  const known = useQuery("cases.get", { caseId: props.caseId }).value;
  const say = useSayItem(draft, known);
  return (
    <section className={styles.see} aria-labelledby="referral-see">
      <h2 id="referral-see" className={styles.heading}>
        {words("referral-see", { provider: draft.match?.provider ?? "" })}
      </h2>
      {isAgreed ? (
        <dl className={styles.facts}>
          {draft.items.map((item) => (
            <div key={item}>
              <dt>{codes.say("item", item)}</dt>
              <dd>{say(item)}</dd>
            </div>
          ))}
          {draft.what && draft.items.includes("need") && (
            <div>
              <dt>{words("referral-what")}</dt>
              <dd className={styles.quote} dir="auto">
                {draft.what}
              </dd>
            </div>
          )}
        </dl>
      ) : (
        <p>{words("referral-see-nothing")}</p>
      )}
      <p className={styles.muted}>{words("referral-see-always")}</p>
    </section>
  );
}

function useSayItem(draft: ReferralDraft, known: CaseView | undefined) {
  const words = useWords();
  const codes = useCodes();
  const told = useToldWords();
  const unknown = words("not-known");
  const coded = (item: Item, code: string | null) =>
    code === null || isMissing(code) ? unknown : told(item, code);
  return (item: Item): ReactNode => {
    if (item === "need") return draft.kind ? codes.say("need", draft.kind) : unknown;
    if (item === "contact") return words("referral-safe-way");
    if (!known) return unknown;
    if (item === "name") return known.name === null ? unknown : <Masked>{known.name}</Masked>;
    if (item === "age") return coded(item, known.ageBand);
    if (item === "gender") return coded(item, known.gender);
    if (item === "language") return coded(item, known.language);
    if (item === "safety") return known.safeContactNote || coded(item, known.safeContact);
    // Health, status and the account are told in the words above and never copied out of the file.
    return words("referral-only-words");
  };
}

const isMissing = (code: string) => vocabularies.missing.some((one) => one === code);
