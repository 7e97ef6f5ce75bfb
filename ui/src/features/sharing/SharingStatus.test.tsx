import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Deed, DeskView, ExchangeView } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { SharingStatus } from "./SharingStatus";

function status(some: Partial<ExchangeView>, deeds: Deed[] = ["read-exchange"]) {
  const onPress = vi.fn();
  const view: ExchangeView = {
    state: "current",
    relays: [],
    lastAt: null,
    toGo: 0,
    toCome: 0,
    conflicts: 0,
    quarantined: 0,
    silent: [],
    alarms: [],
    ...some,
  };
  const calls = fakeDesk({ "exchange.status": () => view, "exchange.tick": () => view });
  const desk = { deeds } as unknown as DeskView;
  const stage = onStage(
    <DeskProvider desk={desk}>
      <SharingStatus onPress={onPress} />
    </DeskProvider>,
  );
  return { ...stage, onPress, calls };
}

// 10:42 of the day of the stage, in whatever zone the test runs.
const thisMorning = new Date(2026, 10, 22, 10, 42).toISOString();

it.each([
  [{ state: "alone" }, "Only on this computer"],
  [{ state: "current", lastAt: thisMorning }, /^Up to date, .*10:42/],
  [{ state: "waiting", toGo: 3 }, /3.*changes to share/],
  [{ state: "waiting", toCome: 2 }, "More is on its way"],
  [{ state: "working" }, "Sharing…"],
  [{ state: "unreachable" }, "Could not share yet, nothing lost"],
  [{ state: "warned" }, "Needs a look"],
] as const)("says in the top bar for %o: %s", async (some, text) => {
  const { user, onPress } = status(some);
  await user.click(await screen.findByRole("button", { name: text }));
  expect(onPress).toHaveBeenCalledOnce();
});

it("says nothing, and asks for nothing, where somebody may not know", () => {
  const { container, calls } = status({}, []);
  expect(container.textContent).toBe("");
  expect(calls).toEqual([]);
});
