import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import {
  type ConflictView,
  type Deed,
  type DeskView,
  type SideView,
  vocabularies,
} from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { englishWords } from "../../words/bundles";
import { TwoVersions } from "./TwoVersions";

const desk = { deeds: [...vocabularies.deed] as Deed[] } as unknown as DeskView;
const side = (id: string, member: string, some: Partial<SideView>): SideView => ({
  id,
  member,
  device: null,
  at: null,
  value: null,
  vocabulary: null,
  shown: id === "mine",
  ...some,
});
const safety: ConflictView = {
  id: "safety",
  table: "contacts",
  column: "safety",
  caseId: "case",
  caseCode: "C-10482",
  about: null,
  sides: [
    side("mine", "Mina Rossi", { value: "safe", vocabulary: "contact-safety" }),
    side("theirs", "Ana Duarte", { value: "unsafe", vocabulary: "contact-safety" }),
  ],
  orphan: false,
  same: 0,
  both: false,
  other: true,
};
const note: ConflictView = {
  ...safety,
  id: "note",
  column: "note",
  sides: [
    side("mine", "Mina Rossi", { value: "After six" }),
    side("theirs", "Ana Duarte", { value: "Her brother answers" }),
  ],
  both: true,
};

/** An inbox that shrinks as one decides; hands back what was decided. */
function inbox(conflicts: ConflictView[], options: { namesHidden?: boolean } = {}) {
  let left = conflicts;
  const decided: unknown[] = [];
  fakeDesk(
    {
      "conflicts.list": ({ offset, limit }) => ({
        conflicts: left.slice(offset ?? 0, (offset ?? 0) + (limit ?? 50)),
        total: left.length,
      }),
      "conflicts.decide": (input) => {
        decided.push(input);
        left = left.filter((one) => one.id !== input.id);
        return {};
      },
    },
    ["conflicts"],
  );
  const stage = onStage(
    <DeskProvider desk={desk}>
      <TwoVersions onCase={() => undefined} onAll={() => undefined} />
    </DeskProvider>,
    options,
  );
  return { ...stage, decided };
}

it("shows both values in words, with who wrote them, and is decided by two keys", async () => {
  const { user, decided } = inbox([safety, note]);
  const heading = await screen.findByRole("heading", { name: /Contact.*whether it is safe/ });
  expect(screen.getByText("Safe")).toBeTruthy();
  expect(screen.getByText("Not safe")).toBeTruthy();
  // Nobody who only looks through the tabs is taken away from them.
  expect(document.activeElement).not.toBe(heading);
  await user.keyboard("{Tab}{Enter}");
  expect(decided).toEqual([{ id: "safety", choice: "one", side: "mine" }]);
  // The next one comes by itself, and the hands stay where they are.
  await vi.waitFor(() => expect(document.activeElement?.textContent).toMatch(/Contact.*note/));
  await user.keyboard("{Tab}{Tab}{Enter}");
  expect(decided[1]).toEqual({ id: "note", choice: "one", side: "theirs" });
});

it("keeps both where that makes sense, and is empty after the last one", async () => {
  const { user, decided } = inbox([note]);
  await user.click(await screen.findByRole("button", { name: "Keep both" }));
  expect(decided).toEqual([{ id: "note", choice: "both" }]);
  expect(await screen.findByText("Nothing waits for a decision.")).toBeTruthy();
});

it("a third value is chosen among the codes of the field, never typed past them", async () => {
  const { user, decided } = inbox([safety]);
  await user.click(await screen.findByRole("button", { name: "Write something else" }));
  await user.click(screen.getByRole("button", { name: /whether it is safe/ }));
  await user.click(await screen.findByRole("option", { name: "With care" }));
  await user.click(screen.getByRole("button", { name: "Record" }));
  expect(decided).toEqual([{ id: "safety", choice: "other", value: "careful" }]);
});

it("shows one at a time, and goes on and back", async () => {
  const { user } = inbox([safety, note]);
  await screen.findByRole("heading", { name: /whether it is safe/ });
  expect(screen.queryByText("After six")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(await screen.findByText("After six")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Previous" }));
  expect(await screen.findByText("Not safe")).toBeTruthy();
});

it("hides what was written about a person while names are hidden", async () => {
  const { user } = inbox([note], { namesHidden: true });
  await screen.findByRole("heading", { name: /Contact.*note/ });
  expect(document.body.textContent).not.toContain("brother");
  await user.click(screen.getByRole("button", { name: "Write something else" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
});

it("hides a birth date like a name, and says it as a date otherwise", async () => {
  const birth: ConflictView = {
    ...safety,
    table: "survivors",
    column: "birth",
    sides: [
      side("mine", "Mina Rossi", { value: "1999-04", vocabulary: "edtf" }),
      side("theirs", "Ana Duarte", { value: "unknown", vocabulary: "edtf" }),
    ],
  };
  const { unmount } = inbox([birth]);
  expect(await screen.findByText("April 1999")).toBeTruthy();
  expect(screen.getByText("Not known")).toBeTruthy();
  unmount();
  inbox([birth], { namesHidden: true });
  await screen.findByRole("heading", { name: /birth date/ });
  expect(document.body.textContent).not.toContain("1999");
});

it("says what is odd about a record whose case was removed, or whose code stands twice", async () => {
  const { unmount } = inbox([{ ...note, orphan: true }]);
  expect(await screen.findByText(/was removed meanwhile/)).toBeTruthy();
  unmount();
  inbox([{ ...note, table: "cases", column: "code", same: 1 }]);
  expect(await screen.findByText(/each should have its own/)).toBeTruthy();
});

describe("the words of fields", () => {
  const sources = import.meta.glob<string>("../../../../crates/casework/src/*.rs", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const records = Object.values(sources).flatMap((text) => [
    ...text.matchAll(/= \d+ "(\w+)" in \w+,\s*append_only: (\w+),([\s\S]*?)\n {4}\}\n\}/g),
  ]);
  const bundle = englishWords().l10n;
  const has = (id: string) => bundle.getBundle(id) !== null;

  it("are there for every field that two people can change", () => {
    const changing = records.filter(([, , isAppendOnly]) => isAppendOnly === "false");
    expect(changing.length).toBeGreaterThan(25);
    const without = changing.flatMap(([, table = "", , body = ""]) => {
      const columns = [...body.matchAll(/^ {8}\d+ (\w+):/gm)].map((found) => found[1] ?? "");
      expect(columns.length, table).toBeGreaterThan(0);
      const lacking = columns.filter(
        (column) => !has(`field-${table}-${column}`) && !has(`field-${column}`),
      );
      return [
        ...(has(`record-${table}`) ? [] : [table]),
        ...lacking.map((one) => `${table}.${one}`),
      ];
    });
    expect(without).toEqual([]);
  });
});
