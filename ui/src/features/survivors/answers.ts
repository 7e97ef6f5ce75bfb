/** Answers as the core keeps them: a value, or the word for why there is none. */
import { type Missing, vocabularies } from "../../ipc/bindings";

/** Why there is no answer, when that is what stands there. */
export function missingOf(answer: string | null): Missing | null {
  return vocabularies.missing.find((one) => one === answer) ?? null;
}

/** The value alone; empty when there is none. */
export function givenOf(answer: string | null): string {
  return answer === null || missingOf(answer) ? "" : answer;
}

/** What to send: the reason if there is one, else the value, else nothing. */
export function answerOf(given: string, missing: Missing | null): string | null {
  return missing ?? (given === "" ? null : given);
}
