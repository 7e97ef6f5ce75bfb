import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { DraftView } from "../../ipc/bindings";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { LeftDrafts } from "./LeftDrafts";

const draft: DraftView = {
  key: "note-c1",
  caseId: "c1",
  caseCode: "C-10482",
  form: "{}",
  at: "2026-11-22T16:05:00Z",
};

function office(drafts: DraftView[]) {
  const onContinue = vi.fn();
  const calls = fakeDesk({ "drafts.list": () => ({ drafts }), "drafts.put": () => ({}) });
  return { ...onStage(<LeftDrafts onContinue={onContinue} />), calls, onContinue };
}

it("offers to go on with what was being written, with the focus on it", async () => {
  const { user, onContinue, calls } = office([draft]);
  expect(await screen.findByText(/note on .*C-10482/)).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Continue"));
  await user.keyboard("{Enter}");
  expect(onContinue).toHaveBeenCalledExactlyOnceWith("c1");
  expect(screen.queryByRole("region")).toBeNull();
  expect(calls).toHaveLength(1);
});

it("keeps it for later without a word to the core, and throws it away only when told", async () => {
  const { user, calls } = office([draft, { ...draft, key: "note-c2", caseId: "c2" }]);
  const [first] = await screen.findAllByRole("button", { name: "Keep for later" });
  if (first) await user.click(first);
  expect(calls).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Throw away" }));
  expect(calls[1]).toBe('drafts.put {"key":"note-c2","caseId":"c2","form":""}');
  expect(screen.queryByRole("region")).toBeNull();
});
