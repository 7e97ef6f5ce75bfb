/** The person's answer about sharing, as it is asked for beside a referral. */
import type { CaseId, GivenHow, Item, ProviderId, RecordRelease } from "../../ipc/bindings";
import { daysAfter } from "../../kit/dayWords";

/** How long a release lasts unless said; the core has the same rule. */
export const RELEASE_DAYS = 90;
/** The longest it may last. */
export const RELEASE_DAYS_MAX = 365;

/** What was answered so far. */
export interface ReleaseDraft {
  /** How it was given; `not-agreed` when the person does not want it or was not asked. */
  readonly given: GivenHow | "not-agreed" | null;
  readonly until: string;
  readonly interpreter: string;
}

/** Nothing answered yet; the end is proposed. */
export function emptyAnswer(today: string): ReleaseDraft {
  return { given: null, until: daysAfter(today, RELEASE_DAYS), interpreter: "" };
}

/** The release to record; `null` while there is no yes. */
export function releaseInput(
  answer: ReleaseDraft,
  caseId: CaseId,
  providerId: ProviderId,
  items: readonly Item[],
): RecordRelease | null {
  if (answer.given === null || answer.given === "not-agreed" || answer.until === "") return null;
  return {
    caseId,
    providerId,
    purpose: "referral",
    items: [...items],
    untilDay: answer.until,
    given: answer.given,
    interpreter: answer.interpreter === "" ? null : answer.interpreter,
  };
}

/** Whether a living release says everything that would be shared. */
export function covers(released: readonly Item[], shared: readonly Item[]): boolean {
  return shared.length > 0 && shared.every((item) => released.includes(item));
}
