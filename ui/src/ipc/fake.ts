/** A desk for component tests: it answers commands from a small table instead of the core. */
import { type CommandName, carryWith, type Input, type Output, type Topic } from "./call";
import { answers } from "./query";

/** What a test answers for some commands: a value, or a thrown `Fault`. */
export type FakeDesk = {
  [N in CommandName]?: (input: Input<N>) => Output<N>;
};

/** Puts the fake in the core's place and returns the list of calls it will have received. */
export function fakeDesk(desk: FakeDesk, touched: readonly Topic[] = []): string[] {
  const calls: string[] = [];
  const table = desk as Record<string, ((input: unknown) => unknown) | undefined>;
  answers.forgetAll();
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const answer = table[name];
    if (!answer) throw JSON.stringify({ code: "unknownCommand", args: { name } });
    return JSON.stringify({ value: answer(JSON.parse(input)), touched });
  });
  return calls;
}
