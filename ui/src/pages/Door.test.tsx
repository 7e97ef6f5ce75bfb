import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { DeskView, VaultList } from "../ipc/bindings";
import { DeskProvider } from "../ipc/desk";
import { fakeDesk } from "../ipc/fake";
import { onStage } from "../kit/testing";
import { Door } from "./Door";

const locked = { state: "locked", version: "1" } as DeskView;
const several: VaultList = {
  vaults: [
    { id: "linden", name: "", practice: false, here: true },
    { id: "linden-Ben", name: "Ben", practice: false, here: false },
    { id: "linden-Try", name: "Try", practice: true, here: false },
  ],
  mayChoose: true,
  chosen: false,
};

function door(list: VaultList) {
  const opened = vi.fn();
  const calls = fakeDesk({
    "vaults.list": () => list,
    "vaults.choose": () => locked,
  });
  const stage = onStage(
    <DeskProvider desk={locked}>
      <Door onOpen={opened} />
    </DeskProvider>,
  );
  return { ...stage, opened, calls };
}

it("asks whose door it is where several stand, and takes the answer by arrows and Enter", async () => {
  const { user, opened, calls } = door(several);
  const first = await screen.findByRole("button", { name: "First workspace" });
  expect(document.activeElement).toBe(first);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toBe("Ben");
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement?.textContent).toMatch(/Try.*Practice/);
  await user.keyboard("{ArrowUp}{Enter}");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(locked));
  expect(calls).toContain('vaults.choose {"id":"linden-Ben","path":null,"name":null}');
  expect(await screen.findByLabelText("Passphrase")).toBeTruthy();
});

it("asks nothing where one stands, and leads elsewhere only on request", async () => {
  const { user, calls } = door({ ...several, vaults: several.vaults.slice(0, 1) });
  await user.click(await screen.findByRole("button", { name: "Another workspace…" }));
  await user.click(screen.getByRole("button", { name: "New workspace" }));
  await user.type(screen.getByLabelText(/^Name at this computer/), "Ada{Enter}");
  await vi.waitFor(() =>
    expect(calls).toContain('vaults.choose {"id":null,"path":null,"name":"Ada"}'),
  );
});

it("shows no other where one was named at the start", async () => {
  door({ vaults: [], mayChoose: false, chosen: false });
  expect(await screen.findByLabelText("Passphrase")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Another workspace…" })).toBeNull();
});
