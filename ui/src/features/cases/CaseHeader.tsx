import type { ReactNode } from "react";
import type { CaseStatus, CaseView } from "../../ipc/bindings";
import { Chip, Masked, RiskChip, SafeContactChip, type Tone, useCodes } from "../../kit";
import { useWords } from "../../words/words";
import styles from "./cases.module.css";
import { isMissing, useAnswerWords, useSafeContactWords } from "./caseWords";

const tones: Record<CaseStatus, Tone> = { Active: "success", FollowUp: "info", Closed: "neutral" };

/** Who this is and how to reach them safely; on every tab of the case. */
export function CaseHeader({ view, actions }: { view: CaseView; actions: ReactNode }) {
  const words = useWords();
  const codes = useCodes();
  const answer = useAnswerWords();
  const safeContact = useSafeContactWords();
  // Only what is known stands here; why something is not known stands with the facts.
  const known = (kind: "language" | "age-band", given: string | null) =>
    given !== null && isMissing(given) ? null : answer(kind, given);
  const language = known("language", view.language);
  const needsInterpreter = view.interpreter === "yes";
  const age = () => {
    if (view.age === null) return known("age-band", view.ageBand);
    return words(view.ageAbout ? "case-age-about-said" : "case-age-said", { age: view.age });
  };
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.name}>
          {view.name ? <Masked>{view.name}</Masked> : words("case-name-unknown")}
        </h1>
        <bdi className={styles.code}>{view.code}</bdi>
        <Chip tone={tones[view.status]}>{codes.say("case-status", view.status)}</Chip>
        <span className={styles.push}>{actions}</span>
      </div>
      <div className={styles.line}>
        <SafeContactChip rule={safeContact(view)} />
        {view.risk && <RiskChip level={view.risk.level} reviewOn={view.risk.reviewOn} />}
        {age() && <Chip icon="person">{age()}</Chip>}
        {language && (
          <Chip icon="message">
            {needsInterpreter ? words("case-with-interpreter", { language }) : language}
          </Chip>
        )}
        {view.pronouns !== "" && <Chip icon="person">{view.pronouns}</Chip>}
        {view.caseworker && (
          <Chip icon="people">{words("case-worker", { name: view.caseworker })}</Chip>
        )}
      </div>
      {view.otherNames.length > 0 && (
        <p className={styles.quiet}>
          {words("case-other-names")}{" "}
          {view.otherNames.map((name) => (
            <span key={name}>
              <Masked>{name}</Masked>{" "}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
