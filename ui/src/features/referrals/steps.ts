/** The answers to "What happened?" that fit where a referral stands. */
import type { ReferralReason, ReferralView, State, Status } from "../../ipc/bindings";

/** One answer: a step to another state, or only a finer word within the same one. */
export interface StepOption {
  readonly id: string;
  readonly to: State;
  readonly status: Status;
  readonly reasons: readonly ReferralReason[];
  readonly reasonExpected: boolean;
  /** The provider's one-sentence answer "you are on our waiting list": two steps in one deed. */
  readonly isWaitingList?: boolean;
}

/** All answers, the ordinary ones first and "entered by mistake" last. */
export function stepOptions(view: Pick<ReferralView, "row" | "steps" | "statuses">): StepOption[] {
  const { state, status } = view.row;
  const finer = view.statuses
    // That a release ended is for the core to notice, never for a person to choose.
    .filter((one) => one !== status && one !== "release-ended")
    .map((one) => option(state, one, [], false));
  const steps = view.steps
    // Asking the provider is a deed of its own, because a release must cover it.
    .filter((step) => step.to !== "requested")
    .flatMap((step) =>
      step.statuses
        .filter((one) => one !== "release-ended")
        .map((one) => option(step.to, one, step.reasons, step.reasonExpected)),
    );
  const waiting: StepOption[] =
    state === "requested"
      ? [{ ...option("on-hold", "waitlist", [], false), isWaitingList: true }]
      : [];
  // "More information asked" fits several states; asked once, it means where the referral stands.
  const all = [...finer, ...waiting, ...steps].filter(
    (one, at, every) => every.findIndex((other) => other.status === one.status) === at,
  );
  const isMistake = (one: StepOption) => one.to === "entered-in-error";
  return [...all.filter((one) => !isMistake(one)), ...all.filter(isMistake)];
}

function option(
  to: State,
  status: Status,
  reasons: readonly ReferralReason[],
  reasonExpected: boolean,
): StepOption {
  return { id: `${to} ${status}`, to, status, reasons, reasonExpected };
}
