import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { DeskView, Fault } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { Unlock } from "./Unlock";

const locked = { state: "locked", practice: false, practicePassphrase: null } as DeskView;
const fault = (code: Fault["code"], args = {}): Fault => ({
  code,
  field: null,
  reason: null,
  args,
});

function door(answer: () => DeskView, desk = locked) {
  const opened = vi.fn();
  const calls = fakeDesk({ "vault.unlock": answer });
  const stage = onStage(
    <DeskProvider desk={desk}>
      <Unlock onOpen={opened} onLost={() => undefined} />
    </DeskProvider>,
  );
  return { ...stage, opened, calls };
}

it("opens with Enter", async () => {
  const { user, opened } = door(() => ({ ...locked, state: "open" }));
  await user.type(screen.getByLabelText("Passphrase"), "five plain words{Enter}");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

it("says what to check after a wrong passphrase, beside the field, and takes it away on typing", async () => {
  const { user, opened } = door(() => {
    throw fault("wrongPassphrase");
  });
  const field = screen.getByLabelText("Passphrase");
  await user.type(field, "wrong{Enter}");
  expect(await screen.findByText(/Check Caps Lock and the keyboard language/)).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(opened).not.toHaveBeenCalled();
  await user.type(field, "x");
  expect(screen.queryByText(/Check Caps Lock/)).toBeNull();
});

it("counts the wait down after many tries and does not ask the core meanwhile", async () => {
  const { user, calls } = door(() => {
    throw fault("tooSoon", { wait: "4" });
  });
  const field = screen.getByLabelText("Passphrase");
  await user.type(field, "wrong{Enter}");
  expect(await screen.findByText(/Wait .*4.* seconds/)).toBeTruthy();
  await user.type(field, "again{Enter}");
  expect(calls).toHaveLength(1);
  expect(await screen.findByText(/Wait .*3.* seconds/, {}, { timeout: 3000 })).toBeTruthy();
});

it("shows the passphrase only at the door of a practice workspace", () => {
  door(() => locked);
  expect(document.body.textContent).not.toContain("plain paper");
  door(() => locked, { ...locked, practice: true, practicePassphrase: "plain paper" });
  expect(document.body.textContent).toContain("plain paper");
});
