import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { ReferralRow, ReleaseView } from "../../ipc/bindings";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { RevokeRelease } from "./RevokeRelease";

const release: ReleaseView = {
  id: "r1",
  caseId: "c1",
  caseCode: "C-10001",
  providerId: "p1",
  provider: "Example Legal Aid",
  purpose: "referral",
  items: ["name", "need"],
  fromDay: "2026-09-01",
  untilDay: "2026-12-01",
  state: "valid",
  daysLeft: 9,
  given: "signed",
  language: "",
  interpreter: "",
  revokedOn: null,
  revokedHow: null,
  recordedBy: null,
  recordedAt: "2026-09-01T09:00:00Z",
  openReferrals: ["f1"],
};
const row = (id: string, kind: string) => ({ id, kind, status: "sent" }) as ReferralRow;

function revoking(done = vi.fn()) {
  const calls = fakeDesk(
    {
      "referrals.ofCase": () => ({ rows: [row("f1", "immigration"), row("f2", "housing")] }),
      "releases.revoke": () => ({ release, marked: ["f1"], taskId: null }),
    },
    ["releases", "referral_events"],
  );
  return { done, calls, ...onStage(<RevokeRelease release={release} onDone={done} />) };
}

it("tells what follows before it is done: the referrals that rest on it, and what they have", async () => {
  revoking();
  expect(await screen.findByText(/Residence and immigration/)).toBeTruthy();
  expect(screen.queryByText(/Housing/)).toBeNull();
  expect(screen.getByText(/nothing more goes to .*Example Legal Aid/)).toBeTruthy();
  expect(screen.getByText(/Name and What is needed/)).toBeTruthy();
});

it("asks how the person said so, and does nothing without it", async () => {
  const { user, done, calls } = revoking();
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(screen.getByText("Add an answer here.")).toBeTruthy();
  expect(calls.some((one) => one.startsWith("releases.revoke"))).toBe(false);
  await user.click(screen.getByRole("radio", { name: "Said so" }));
  await user.click(screen.getByRole("button", { name: "Take back" }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(calls).toContain('releases.revoke {"releaseId":"r1","how":"oral"}');
  // The marks on referrals are never taken back, so no undo is offered.
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
});
