import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepAllDrafts, useDraft } from "./draft";
import { fakeDesk } from "./fake";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A form on one case, of which this was kept; `type` has it hold these words. */
function form(kept: string | null = null) {
  const found: string[] = [];
  const at = "2026-11-22T16:05:00Z";
  const mine =
    kept === null ? [] : [{ key: "note-c1", caseId: "c1", caseCode: null, form: kept, at }];
  const calls = fakeDesk({
    "drafts.list": () => ({ drafts: mine }),
    "drafts.put": () => ({}),
  });
  const hook = renderHook(
    ({ text }: { text: string }) =>
      useDraft<string>({
        key: "note-c1",
        caseId: "c1",
        form: text === "" ? null : text,
        read: (words) => (typeof words === "string" ? words : null),
        onFound: (words) => found.push(words),
      }),
    { initialProps: { text: "" } },
  );
  const put = () =>
    calls
      .filter((one) => one.startsWith("drafts.put "))
      .map((one) => (JSON.parse(one.slice("drafts.put ".length)) as { form: string }).form);
  return { ...hook, found, put, type: (text: string) => hook.rerender({ text }) };
}

it("keeps what is typed within 800 ms, also while somebody types without a pause", () => {
  const { type, put } = form();
  for (let at = 1; at <= 20; at += 1) {
    type("x".repeat(at));
    act(() => vi.advanceTimersByTime(100));
  }
  expect(put().map((one) => one.length - 2)).toEqual([8, 16]);
  act(() => vi.advanceTimersByTime(800));
  expect(put().at(-1)).toBe(JSON.stringify("x".repeat(20)));
});

it("keeps the last words when the form is put away, and nothing twice", () => {
  const { type, put, unmount } = form();
  type("Came by");
  unmount();
  act(() => vi.advanceTimersByTime(5_000));
  expect(put()).toEqual([JSON.stringify("Came by")]);
});

it("a lock that somebody asks for keeps the last words first", async () => {
  const { type, put, unmount } = form();
  type("Came");
  const kept = keepAllDrafts();
  expect(put()).toEqual([JSON.stringify("Came")]);
  await act(() => vi.advanceTimersByTimeAsync(300));
  await kept;
  unmount();
  expect(put()).toHaveLength(1);
});

it("gives back what was kept, unless somebody has begun to type", async () => {
  const back = form('"Came by"');
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(back.found).toEqual(["Came by"]);
  back.unmount();
  const begun = form('"Came by"');
  begun.type("Another");
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(begun.found).toEqual([]);
});

it("a recorded form leaves no draft behind", () => {
  const { type, put, result, unmount } = form();
  type("Came by");
  act(() => vi.advanceTimersByTime(800));
  act(() => result.current.drop());
  unmount();
  expect(put()).toEqual([JSON.stringify("Came by"), ""]);
});

it.each(["{half", "null", "[]", ""])(
  "begins empty when %j was kept, and keeps anew",
  async (kept) => {
    const { found, type, put } = form(kept);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(found).toEqual([]);
    type("Came by");
    act(() => vi.advanceTimersByTime(800));
    expect(put()).toEqual([JSON.stringify("Came by")]);
  },
);
