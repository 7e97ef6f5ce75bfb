import { act, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { fakeDesk, fakeWindow } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { IdleWarning } from "./IdleWarning";

afterEach(() => vi.useRealTimers());

it("counts down, is said once, and goes away with any key, which keeps the desk open", async () => {
  const desk = fakeWindow();
  const calls = fakeDesk({});
  const { user, unmount } = onStage(<IdleWarning />);
  expect(document.body.textContent).not.toContain("Locking");
  vi.useFakeTimers({ shouldAdvanceTime: true });
  act(() => desk.tell("locking", { seconds: 60 }));
  expect(screen.getByText(/Locking in .*60.* seconds/, { selector: "p" })).toBeTruthy();
  act(() => vi.advanceTimersByTime(3_000));
  expect(screen.getByText(/Locking in .*57.* seconds/)).toBeTruthy();
  const said = calls.filter((call) => call.startsWith("window.announce"));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("60");
  await user.keyboard("x");
  expect(screen.queryByText(/Locking/, { selector: "p" })).toBeNull();
  expect(calls.filter((call) => call.startsWith("window.activity"))).toHaveLength(1);
  unmount();
  desk.leave();
});

it("tells the window of many keys only now and then", async () => {
  const desk = fakeWindow();
  const calls = fakeDesk({});
  const { user, unmount } = onStage(<IdleWarning />);
  await user.keyboard("many keys in a row");
  expect(calls.filter((call) => call.startsWith("window.activity")).length).toBeLessThan(3);
  unmount();
  desk.leave();
});
