import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { AttachmentView, DeskView } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { FilesOfCase } from "./FilesOfCase";

const desk = {
  deeds: ["add-attachment", "save-attachment", "describe-attachment", "remove-attachment"],
} as unknown as DeskView;
const file = (id: string, name: string, more = {}): AttachmentView => ({
  id,
  name,
  media: "pdf",
  bytes: 21_000,
  description: "",
  addedAt: "2026-11-20T10:00:00Z",
  addedBy: "Ana Example",
  device: "Laptop",
  here: true,
  ...more,
});

function files(list: AttachmentView[], { namesHidden = false, removed = [] as unknown[] } = {}) {
  fakeDesk({
    "attachments.list": () => ({ attachments: list, total: list.length }),
    "attachments.remove": (input) => {
      removed.push(input);
      return {};
    },
  });
  return onStage(
    <DeskProvider desk={desk}>
      <FilesOfCase caseId="c1" onDescribe={() => undefined} />
    </DeskProvider>,
    { namesHidden },
  );
}

it("says what a file is, how long, since when and by whom", async () => {
  files([file("1", "letter.pdf", { description: "First letter of the court" })]);
  const line = await screen.findByRole("listitem");
  for (const text of ["letter.pdf", "First letter of the court", "PDF", "21", "Ana Example"]) {
    expect(line.textContent).toContain(text);
  }
});

it("a file that has not arrived says so and cannot be saved", async () => {
  files([file("1", "letter.pdf", { here: false })]);
  expect(await screen.findByText("Not arrived yet")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Save a copy/ })).toBeNull();
  expect(screen.getByRole("button", { name: "Remove: letter.pdf" })).toBeTruthy();
});

it("while names are hidden neither name nor description is on the page", async () => {
  files([file("1", "Elena.pdf", { description: "Elena and her aunt" })], { namesHidden: true });
  await screen.findAllByRole("button", { name: "Text hidden, show" });
  expect(document.body.innerHTML).not.toContain("Elena");
});

it("an empty list says what belongs there", async () => {
  files([]);
  expect(await screen.findByText("No files yet.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Add a file" })).toBeTruthy();
});

it("removes the file whose button was pressed", async () => {
  const removed: unknown[] = [];
  const { user } = files([file("1", "letter.pdf"), file("2", "scan.pdf")], { removed });
  await user.click(await screen.findByRole("button", { name: "Remove: scan.pdf" }));
  expect(removed).toEqual([{ attachmentId: "2" }]);
});
