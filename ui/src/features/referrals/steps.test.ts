import { describe, expect, it } from "vitest";
import type { ReferralView, State, Status, StepChoice } from "../../ipc/bindings";
import { stepOptions } from "./steps";

const step = (to: State, statuses: Status[], reasonExpected = false): StepChoice => ({
  to,
  statuses,
  reasons: [],
  reasonExpected,
});

const view = (state: State, status: Status, statuses: Status[], steps: StepChoice[]) =>
  ({ row: { state, status }, statuses, steps }) as unknown as ReferralView;

const idsOf = (shown: ReferralView) => stepOptions(shown).map((one) => one.id);

describe("The answers to what happened", () => {
  it("never send a draft: a release must cover it first", () => {
    const draft = view("draft", "draft", ["draft", "ready"], [step("requested", ["sent"])]);
    expect(idsOf(draft)).toEqual(["draft ready"]);
  });

  it("offer the waiting list as one answer while the provider was only asked", () => {
    const asked = view("requested", "sent", ["sent"], [step("accepted", ["accepted"])]);
    const [waiting] = stepOptions(asked).filter((one) => one.isWaitingList);
    expect(waiting).toMatchObject({ to: "on-hold", status: "waitlist" });
    const accepted = view("accepted", "accepted", [], [step("on-hold", ["waitlist"], true)]);
    expect(stepOptions(accepted).some((one) => one.isWaitingList)).toBe(false);
    expect(idsOf(accepted)).toEqual(["on-hold waitlist"]);
  });

  it("leave to the core that a release ended", () => {
    const asked = view(
      "requested",
      "sent",
      ["sent", "release-ended"],
      [step("accepted", ["accepted", "release-ended"])],
    );
    expect(idsOf(asked).join(" ")).not.toContain("release-ended");
  });

  it("say each word once, and a mistake last", () => {
    const asked = view(
      "requested",
      "sent",
      ["needs-info"],
      [
        step("entered-in-error", ["entered-in-error"]),
        step("accepted", ["accepted", "needs-info"]),
        step("rejected", ["declined-provider"], true),
      ],
    );
    expect(idsOf(asked)).toEqual([
      "requested needs-info",
      "on-hold waitlist",
      "accepted accepted",
      "rejected declined-provider",
      "entered-in-error entered-in-error",
    ]);
  });
});
