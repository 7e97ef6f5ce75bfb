/** How what is known of a case is said. */
import {
  type CaseRow,
  type CaseView,
  type Missing,
  type NextStep,
  vocabularies,
} from "../../ipc/bindings";
import { useCodes, useNameOf } from "../../kit";
import { useWords } from "../../words/words";

/** Whether an answer is the reason why there is none. */
export function isMissing(answer: string): answer is Missing {
  return vocabularies.missing.some((one) => one === answer);
}

/** Says an answer that may be missing for a reason; `null` when nobody has answered yet. */
export function useAnswerWords(): (vocabulary: AnswerKind, answer: string | null) => string | null {
  const codes = useCodes();
  const nameOf = useNameOf();
  return (vocabulary, answer) => {
    if (answer === null) return null;
    if (isMissing(answer)) return codes.say("missing", answer);
    if (vocabulary === "language" || vocabulary === "country") return nameOf(vocabulary, answer);
    return codes.say(vocabulary, answer);
  };
}

type AnswerKind =
  | "language"
  | "country"
  | "age-band"
  | "gender"
  | "exploitation"
  | "region"
  | "yes-no";

/** The rule for contact in one line: its words, and what the person added. */
export function useSafeContactWords(): (
  view: Pick<CaseView, "safeContact" | "safeContactNote">,
) => string {
  const codes = useCodes();
  return (view) => {
    const rule = codes.say("safe-contact", view.safeContact);
    // The note may be written the other way round than the page is read: it keeps its own order.
    return view.safeContactNote === "" ? rule : `${rule}. \u2068${view.safeContactNote}\u2069`;
  };
}

/** The next step in words: the member's own, or those of the rule that made it. */
export function useStepWords(): (step: Pick<NextStep, "title" | "kind">) => string {
  const codes = useCodes();
  return (step) => (step.title === "" ? codes.say("task-kind", step.kind) : step.title);
}

/**
 * Why a case was found, when that is not plain to see. The name that fits only if it is another
 * one than the row shows, and never while names are hidden.
 */
export function useMatchWords(): (
  row: Pick<CaseRow, "matched" | "name">,
  hidden: boolean,
) => string | null {
  const words = useWords();
  return ({ matched, name }, hidden) => {
    if (!matched || ["exact", "prefix", "code"].includes(matched.why)) return null;
    const why = words(`case-found-${matched.why}`);
    const isPlain = matched.text === "" || matched.text === name;
    return hidden || isPlain ? why : words("case-found", { why, text: matched.text });
  };
}
