import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ExchangeView } from "../../ipc/bindings";
import { call, carryWith } from "../../ipc/call";
import { answers, useQuery } from "../../ipc/query";
import { SOON_MS, TICK_MS, useTick } from "./useTick";

const view = (toGo: number): ExchangeView => ({
  state: "waiting",
  relays: [],
  lastAt: null,
  toGo,
  toCome: 0,
  conflicts: 0,
  quarantined: 0,
  silent: [],
  alarms: [],
});

/** Every look that was begun, with the way to answer it. */
let looks: ((toGo: number, touched?: string[]) => Promise<void>)[] = [];
let asked: string[] = [];

function Watcher() {
  useTick(true);
  const { value } = useQuery("exchange.status", {});
  useQuery("members.list", {});
  return <p>{value?.toGo ?? "unknown"}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
  answers.forgetAll();
  looks = [];
  asked = [];
  carryWith((name) => {
    asked.push(name);
    if (name === "members.list") {
      return Promise.resolve(JSON.stringify({ value: { members: [] }, touched: [] }));
    }
    if (name === "tasks.put" || name === "cases.get") {
      const touched = name === "tasks.put" ? ["tasks", "audit"] : ["audit"];
      return Promise.resolve(JSON.stringify({ value: {}, touched }));
    }
    if (name === "exchange.status") {
      return Promise.resolve(JSON.stringify({ value: view(1), touched: [] }));
    }
    return new Promise((answer) => {
      looks.push(async (toGo, touched = []) => {
        await act(async () => answer(JSON.stringify({ value: view(toGo), touched })));
      });
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

it("looks again only after the last look has answered, however long that takes", async () => {
  render(<Watcher />);
  await wait(TICK_MS);
  expect(looks).toHaveLength(1);
  await wait(TICK_MS * 20);
  expect(looks).toHaveLength(1);
  await looks[0]?.(1);
  await wait(TICK_MS - 1);
  expect(looks).toHaveLength(1);
  await wait(1);
  expect(looks).toHaveLength(2);
});

it("what a look tells is what the status shows, and what it touched is asked again", async () => {
  const { container } = render(<Watcher />);
  await wait(TICK_MS);
  expect(container.textContent).toBe("1");
  asked = [];
  await looks[0]?.(7, ["members"]);
  expect(container.textContent).toBe("7");
  expect(asked).toContain("members.list");
});

it("a look that was under way when the desk locked leaves nothing on the page", async () => {
  const { unmount } = render(<Watcher />);
  await wait(TICK_MS);
  unmount();
  answers.forgetAll();
  await looks[0]?.(7);
  expect(answers.peek("exchange.status", {}).value).toBeUndefined();
  await wait(TICK_MS * 5);
  expect(looks).toHaveLength(1);
});

it("what was recorded here goes out at once, and what was only read does not hurry it", async () => {
  render(<Watcher />);
  await wait(100);
  await act(() => call("cases.get", { caseId: "1" }));
  await wait(SOON_MS);
  expect(looks).toHaveLength(0);
  await act(() => call("tasks.put", {} as never));
  await wait(SOON_MS);
  expect(looks).toHaveLength(1);
  // Recorded while a look is under way: the next one brings it.
  await act(() => call("tasks.put", {} as never));
  await wait(SOON_MS);
  expect(looks).toHaveLength(1);
  await looks[0]?.(1);
  await wait(TICK_MS);
  expect(looks).toHaveLength(2);
});
