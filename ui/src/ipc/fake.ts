/** A desk for component tests: it answers commands from a small table instead of the core. */
import { shows } from "./bindings";
import { type CommandName, carryWith, type Input, type Output, type Topic } from "./call";
import { answers } from "./query";

/** What a test answers for some commands: a value, or a thrown `Fault`. */
export type FakeDesk = {
  [N in CommandName]?: (input: Input<N>) => Output<N>;
};

/** Puts the fake in the core's place, where every deed is as `undoable`, and returns the list of calls it will have received. */
export function fakeDesk(
  desk: FakeDesk,
  touched: readonly Topic[] = [],
  undoable = false,
): string[] {
  const calls: string[] = [];
  const table = desk as Record<string, ((input: unknown) => unknown) | undefined>;
  answers.forgetAll();
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const answer = table[name];
    if (!answer) throw JSON.stringify({ code: "unknownCommand", args: { name } });
    // A read touches nothing, or it would be asked again for ever.
    const isRead = shows[name as CommandName].length > 0;
    const told = isRead ? [] : touched;
    return JSON.stringify({ value: answer(JSON.parse(input)), touched: told, undoable });
  });
  return calls;
}

/**
 * Puts a window round the page: what it is asked goes to the fake desk, and `tell` has it send an
 * event. `leave` takes it away again.
 */
export function fakeWindow(): {
  tell: (event: string, payload: unknown) => void;
  leave: () => void;
} {
  const hears: ((message: { payload: unknown }) => void)[] = [];
  const heard = new Map<string, number>();
  const inside = {
    transformCallback: (hear: (message: { payload: unknown }) => void) => hears.push(hear) - 1,
    invoke: async (_: string, { event, handler }: { event: string; handler: number }) => {
      heard.set(event, handler);
      return handler;
    },
  };
  Object.assign(globalThis, {
    isTauri: true,
    __TAURI_INTERNALS__: inside,
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => undefined },
  });
  return {
    tell: (event, payload) => hears[heard.get(event) ?? -1]?.({ payload }),
    leave: () => Object.assign(globalThis, { isTauri: false }),
  };
}
