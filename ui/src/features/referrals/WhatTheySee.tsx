import type { ReactNode } from "react";
import type { CaseId, CaseView, Item } from "../../ipc/bindings";
import { useQuery } from "../../ipc/query";
import { Masked } from "../../kit";
import { useCodes } from "../../kit/codes";
import { useWords } from "../../words/words";
import styles from "./referrals.module.css";
import type { ReferralDraft } from "./useNewReferral";

/** The check before sending: what leaves the agency, and nothing else does. */
export function WhatTheySee(props: { caseId: CaseId; draft: ReferralDraft; isAgreed: boolean }) {
  const { draft, isAgreed } = props;
  const words = useWords();
  const codes = useCodes();
  const known = useQuery("cases.get", { caseId: props.caseId }).value;
  return (
    <section className={styles.see} aria-labelledby="referral-see">
      <h3 id="referral-see" className={styles.heading}>
        {words("referral-see", { provider: draft.match?.provider ?? "" })}
      </h3>
      {isAgreed ? (
        <dl className={styles.facts}>
          {draft.items.map((item) => (
            <div key={item}>
              <dt>{codes.say("item", item)}</dt>
              <dd>{sayItem(item, known, draft, words, codes)}</dd>
            </div>
          ))}
          {draft.what && (
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

function sayItem(
  item: Item,
  known: CaseView | undefined,
  draft: ReferralDraft,
  words: ReturnType<typeof useWords>,
  codes: ReturnType<typeof useCodes>,
): ReactNode {
  const unknown = words("not-known");
  if (item === "need") return draft.kind ? codes.say("need", draft.kind) : unknown;
  if (!known) return unknown;
  if (item === "name") return known.name === null ? unknown : <Masked>{known.name}</Masked>;
  if (item === "age")
    return known.age === null ? unknown : words("referral-age", { age: known.age });
  // The rest is gathered by the core when the letter is made, from the parts it may read.
  return words("referral-from-file");
}
