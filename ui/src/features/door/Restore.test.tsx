import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { BackupView, DeskView, Fault } from "../../ipc/bindings";
import { carryWith } from "../../ipc/call";
import { onStage } from "../../kit/testing";
import { Restore, RestoreElsewhere } from "./Restore";

const found: BackupView = {
  path: "copy.linden",
  bytes: 9,
  rows: 1204,
  cases: 40,
  files: 3,
  equal: null,
  lastChange: "2026-11-20T10:00:00Z",
};
const fault = (code: Fault["code"], field: string | null = null): string =>
  JSON.stringify({ code, field, reason: null, args: {} });

/** A door at which files can be chosen; `answer` gives what the core says to the restoring. */
function atTheDoor(answer: () => BackupView) {
  const opened = vi.fn();
  const calls: string[] = [];
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const value: Record<string, () => unknown> = {
      "window.openFile": () => ({ file: "token:1", name: "copy.linden" }),
      "backup.restore": answer,
      "vault.unlock": () => ({ state: "open" }) as DeskView,
    };
    return JSON.stringify({ value: value[name]?.(), touched: [] });
  });
  const stage = onStage(<Restore onOpen={opened} onBack={() => undefined} />);
  const bringBack = async (secret: string) => {
    await stage.user.click(screen.getByRole("button", { name: /^Choose/ }));
    await stage.user.type(screen.getByRole("textbox", { name: /code/i }), secret);
    await stage.user.click(screen.getByRole("button", { name: "Bring it back" }));
  };
  const withPassphrase = async (secret: string) => {
    await stage.user.click(screen.getByRole("button", { name: /^Choose/ }));
    await stage.user.type(screen.getByLabelText("Passphrase of the backup"), `${secret}{Enter}`);
  };
  const restored = () => calls.filter((one) => one.startsWith("backup.restore"));
  return { ...stage, opened, calls, restored, bringBack, withPassphrase };
}

it("says what came back, and opens it with the passphrase that was typed", async () => {
  const { user, opened, calls, withPassphrase } = atTheDoor(() => found);
  await withPassphrase("five plain words");
  expect(await screen.findByRole("heading", { name: "The backup is back" })).toBeTruthy();
  expect(document.body.textContent).toContain("40");
  expect(document.body.textContent).toContain("20 November 2026");
  await user.click(screen.getByRole("button", { name: "Open the workspace" }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(calls.at(-1)).toBe('vault.unlock {"passphrase":"five plain words"}');
});

it("asks for a file and for what opens it before it asks the core", async () => {
  const { user, restored } = atTheDoor(() => found);
  await user.click(screen.getByRole("button", { name: "Bring it back" }));
  expect(screen.getByText("Choose the file of the backup first.")).toBeTruthy();
  expect(screen.getByText("Add an answer here.")).toBeTruthy();
  expect(restored()).toEqual([]);
});

it("a wrong passphrase is told beside the field, which keeps what was typed", async () => {
  const { restored, withPassphrase } = atTheDoor(() => {
    throw fault("wrongPassphrase");
  });
  await withPassphrase("wrong words");
  expect(await screen.findByText(/does not open this backup/)).toBeTruthy();
  const field = screen.getByLabelText<HTMLInputElement>("Passphrase of the backup");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.value).toBe("wrong words");
  expect(restored()).toHaveLength(1);
});

it.each([
  ["fileNotRecognised", /not a backup of this program/],
  ["fileDamaged", /damaged or ends too early/],
  ["vaultTooNew", /made by a newer version/],
  ["vaultExists", /There is a workspace here already/],
] as const)("a file that cannot come back says why: %s", async (code, words) => {
  const { withPassphrase } = atTheDoor(() => {
    throw fault(code);
  });
  await withPassphrase("five plain words");
  expect((await screen.findByRole("alert")).textContent).toMatch(words);
  expect(document.body.textContent).toContain("changed");
});

it("the printed code opens it once, and a new passphrase is chosen", async () => {
  const { user, restored, bringBack } = atTheDoor(() => found);
  await user.click(screen.getByRole("radio", { name: "Printed code" }));
  await bringBack("AB12-CD34");
  await user.click(await screen.findByRole("button", { name: "Open the workspace" }));
  expect(await screen.findByRole("heading", { name: "A new passphrase" })).toBeTruthy();
  expect(restored()[0]).toContain('"secret":"AB12-CD34","kind":"code"');
});

it("where a workspace stands already, it is told what to do instead", () => {
  onStage(<RestoreElsewhere onBack={() => undefined} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  expect(screen.queryByRole("button", { name: "Bring it back" })).toBeNull();
});
