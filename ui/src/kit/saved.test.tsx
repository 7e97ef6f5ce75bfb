import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { call } from "../ipc/call";
import { fakeDesk } from "../ipc/fake";
import { Button } from "./Button";
import { useSaved } from "./saved";
import { onStage } from "./testing";

function Recorder({ text }: { text: string }) {
  const saved = useSaved();
  const act = async () => {
    await call("tasks.finish", { taskId: "t1" });
    saved(text);
  };
  return <Button onPress={() => void act()}>Do it</Button>;
}

const task = {} as never;

it("a deed that can be taken back says so, and is taken back by the core", async () => {
  const calls = fakeDesk(
    { "tasks.finish": () => task, "undo.last": () => ({ deed: "edit-task", left: 0 }) },
    ["tasks", "audit"],
    true,
  );
  const { user } = onStage(<Recorder text="Reminder done" />);
  await user.click(screen.getByRole("button", { name: "Do it" }));
  await user.click(await screen.findByRole("button", { name: /^Undo/ }));
  expect(calls.map((one) => one.split(" ")[0])).toEqual(["tasks.finish", "undo.last"]);
  await waitFor(() => expect(screen.getAllByText("Undone").length).toBeGreaterThan(0));
});

it("what the core cannot take back offers no undo, which would take back an earlier deed", async () => {
  const calls = fakeDesk({ "tasks.finish": () => task }, ["notes", "cases", "audit"]);
  const { user } = onStage(<Recorder text="Note recorded" />);
  await user.click(screen.getByRole("button", { name: "Do it" }));
  expect((await screen.findAllByText("Note recorded")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
  await user.keyboard("{Control>}z{/Control}");
  expect(calls).toHaveLength(1);
});
