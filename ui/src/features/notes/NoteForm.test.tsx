import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { NoteView, WriteNote } from "../../ipc/bindings";
import { carryWith } from "../../ipc/call";
import { fakeDesk } from "../../ipc/fake";
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

/** The form on a case for which this was kept. */
function formAfter(form: unknown) {
  const at = "2026-11-22T16:05:00Z";
  const draft = { key: "note-c1", caseId: "c1", caseCode: null, form: JSON.stringify(form), at };
  fakeDesk({ "drafts.list": () => ({ drafts: [draft] }), "drafts.put": () => ({}) });
  onStage(<NoteForm caseId="c1" onDone={() => undefined} />);
  return screen.getByRole("textbox", { name: /^Note/ });
}

it("gives the kept words back when their kind and day are none", async () => {
  const words = formAfter({ kind: "__proto__", day: "2026-02-31", text: "All well" });
  await vi.waitFor(() => expect(words).toHaveProperty("value", "All well"));
  expect(screen.getByRole("button", { name: /^Note Kind/ })).toBeDefined();
  expect(screen.getByRole("textbox", { name: /day/i })).toHaveProperty("value", "22 November 2026");
});

it.each([null, 7, [], {}, { text: 7 }])("begins empty when %j was kept", async (kept) => {
  const words = formAfter(kept);
  await act(async () => undefined);
  expect(words).toHaveProperty("value", "");
});
