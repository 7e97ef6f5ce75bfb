import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { carryWith } from "./call";
import { Answers, answers, useAnswer, useDeed } from "./query";

/** A core that answers when the test says so. */
function slowCore() {
  const waiting: {
    input: unknown;
    settle: (value: unknown) => void;
    fail: (r: unknown) => void;
  }[] = [];
  const ask = vi.fn(
    (_name: string, input: unknown) =>
      new Promise((settle, fail) => waiting.push({ input, settle, fail })),
  );
  const answer = async (at: number, value: unknown) => {
    await act(async () => waiting[at]?.settle(value));
  };
  return { ask, waiting, answer };
}

const shows = { "cases.list": ["cases"], "notes.list": ["notes"] };

function Cases({ cache, text }: { cache: Answers; text: string }) {
  const { value, loading } = useAnswer<string>(cache, "cases.list", { text });
  return <p>{`${value ?? "nothing"} ${loading ? "loading" : "ready"}`}</p>;
}

describe("a read", () => {
  it("is asked once, however many look at it", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    render(
      <>
        <Cases cache={cache} text="a" />
        <Cases cache={cache} text="a" />
      </>,
    );
    await answer(0, "three cases");
    expect(ask).toHaveBeenCalledTimes(1);
    expect(screen.getAllByText("three cases ready")).toHaveLength(2);
  });

  it("stays on screen while its successor is on the way", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    const { rerender } = render(<Cases cache={cache} text="a" />);
    await answer(0, "three cases");
    rerender(<Cases cache={cache} text="ab" />);
    expect(screen.getByText("three cases loading")).toBeDefined();
    await answer(1, "one case");
    expect(screen.getByText("one case ready")).toBeDefined();
  });

  it("is asked again when a write touched what it shows, and only then", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    render(<Cases cache={cache} text="a" />);
    await answer(0, "three cases");
    act(() => cache.touched(["notes"]));
    expect(ask).toHaveBeenCalledTimes(1);
    act(() => cache.touched(["audit", "cases"]));
    expect(screen.getByText("three cases loading")).toBeDefined();
    await answer(1, "four cases");
    expect(screen.getByText("four cases ready")).toBeDefined();
  });

  it("shows the newest question's answer even when an older one arrives later", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    render(<Cases cache={cache} text="a" />);
    act(() => cache.touched(["cases"]));
    await answer(1, "new");
    await answer(0, "old");
    expect(screen.getByText("new ready")).toBeDefined();
  });

  it("is forgotten when nobody looks at it and a write touched it", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    const { unmount } = render(<Cases cache={cache} text="a" />);
    await answer(0, "three cases");
    unmount();
    cache.touched(["cases"]);
    expect(cache.peek("cases.list", { text: "a" }).value).toBeUndefined();
    render(<Cases cache={cache} text="a" />);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("leaves nothing behind when the desk is locked, not even a late answer", async () => {
    const { ask, answer } = slowCore();
    const cache = new Answers(ask, shows);
    render(<Cases cache={cache} text="a" />);
    cache.forgetAll();
    await answer(0, "three cases");
    expect(cache.peek("cases.list", { text: "a" }).value).toBeUndefined();
    expect(screen.queryByText(/three/)).toBeNull();
  });

  it("keeps the last value beside a fault", async () => {
    const { ask, answer, waiting } = slowCore();
    const cache = new Answers(ask, shows);
    const { result } = renderHook(() => useAnswer<string>(cache, "cases.list", {}));
    await answer(0, "three cases");
    act(() => result.current.again());
    await act(async () => waiting[1]?.fail({ code: "notFound", args: {} }));
    expect(result.current.value).toBe("three cases");
    expect(result.current.fault?.code).toBe("notFound");
  });

  it("waits while its input is not known", () => {
    const { ask } = slowCore();
    const cache = new Answers(ask, shows);
    const { result } = renderHook(() => useAnswer(cache, "cases.list", null));
    expect(ask).not.toHaveBeenCalled();
    expect(result.current.loading).toBe(false);
  });
});

describe("a deed", () => {
  it("tells the cache what it touched before it is done", async () => {
    const touched = vi.spyOn(answers, "touched");
    carryWith(async () => JSON.stringify({ value: { open: false }, touched: ["cases"] }));
    const { result } = renderHook(() => useDeed("desk.lock"));
    const outcome = await act(() => result.current.run({}));
    expect(outcome).toEqual({ done: true, value: { open: false } });
    expect(touched).toHaveBeenCalledWith(["cases"]);
  });

  it("ends with a fault, never with a rejection", async () => {
    carryWith(async () => {
      throw '{"code":"locked","field":null,"reason":null,"args":{}}';
    });
    const { result } = renderHook(() => useDeed("desk.lock"));
    const outcome = await act(() => result.current.run({}));
    expect(outcome.done).toBe(false);
    await waitFor(() => expect(result.current.fault?.code).toBe("locked"));
    expect(result.current.busy).toBe(false);
    act(() => result.current.clear());
    expect(result.current.fault).toBeUndefined();
  });

  it.each([[new Error("boom")], ["not JSON"], [null], [{ code: "x" }]])(
    "calls what is no fault unexpected: %s",
    async (thrown) => {
      carryWith(async () => {
        throw thrown;
      });
      const { result } = renderHook(() => useDeed("desk.lock"));
      await act(() => result.current.run({}));
      expect(result.current.fault?.code).toBe("unexpected");
    },
  );
});
