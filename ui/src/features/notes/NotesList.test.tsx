import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { DeskView, NoteView } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { NotesList } from "./NotesList";

const desk = { deeds: ["write-note"] } as unknown as DeskView;
const note = (id: string, kind: NoteView["kind"], text: string, more = {}): NoteView => ({
  id,
  kind,
  day: "2026-11-20",
  text,
  author: "Ana Example",
  recordedAt: "2026-11-20T10:00:00Z",
  amends: null,
  amendedBy: null,
  ...more,
});

function notes(list: NoteView[], namesHidden = false) {
  fakeDesk({ "notes.list": () => ({ notes: list, total: list.length }) });
  return onStage(
    <DeskProvider desk={desk}>
      <NotesList caseId="c1" onNew={() => undefined} onAmend={() => undefined} />
    </DeskProvider>,
    { namesHidden },
  );
}

it("an account is not on the page until somebody asks for it", async () => {
  const { user } = notes([note("1", "account", "What she lived through")]);
  const show = await screen.findByRole("button", { name: "Show the words" });
  expect(document.body.textContent).not.toContain("lived through");
  await user.click(show);
  expect(screen.getByText("What she lived through")).toBeTruthy();
});

it("a corrected note gives way to its correction and cannot be corrected twice", async () => {
  notes([
    note("2", "call", "On Monday", { amends: "1" }),
    note("1", "call", "On Sunday", { amendedBy: "2" }),
  ]);
  expect(await screen.findByText("On Monday")).toBeTruthy();
  expect(screen.queryByText("On Sunday")).toBeNull();
  expect(screen.getAllByRole("button", { name: /^Correct:/ })).toHaveLength(1);
});

it("while names are hidden no word of a note is on the page", async () => {
  notes([note("1", "general", "Elena came with her aunt")], true);
  await screen.findByRole("button", { name: "Text hidden, show" });
  expect(document.body.textContent).not.toContain("Elena");
});
