import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { NoteView, WriteNote } from "../../ipc/bindings";
import { carryWith } from "../../ipc/call";
import { answers } from "../../ipc/query";
import { onStage } from "../../kit/testing";
import { NoteForm } from "./NoteForm";

it("a second Ctrl Enter while the note is on its way does not record it twice", async () => {
  const written: WriteNote[] = [];
  let arrive: () => void = () => undefined;
  answers.forgetAll();
  carryWith(async (name, input) => {
    if (name === "drafts.list") return JSON.stringify({ value: { drafts: [] } });
    if (name === "drafts.put") return JSON.stringify({ value: {} });
    written.push(JSON.parse(input) as WriteNote);
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return JSON.stringify({ value: {} as NoteView, touched: ["notes"] });
  });
  const done = vi.fn();
  const { user } = onStage(<NoteForm caseId="c1" onDone={done} />);
  await user.type(screen.getByRole("textbox", { name: /^Note/ }), "All well");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await user.keyboard("{Control>}{Enter}{/Control}");
  arrive();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(written).toEqual([
    { caseId: "c1", kind: "general", day: "2026-11-22", text: "All well", amends: null },
  ]);
});
