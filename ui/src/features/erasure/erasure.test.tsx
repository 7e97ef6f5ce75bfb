import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import {
  type CaseView,
  type Deed,
  type DeskView,
  type ErasureView,
  vocabularies,
} from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { type FakeDesk, fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { EraseCase } from "./EraseCase";
import { Erasures } from "./Erasures";

const view = { id: "case", code: "C-10482" } as CaseView;
const pending: ErasureView = {
  caseId: "case",
  caseCode: "C-10482",
  pending: "statement",
  erased: false,
  done: [],
  open: [],
};

function on(scene: React.ReactNode, some: FakeDesk, deeds: readonly Deed[] = vocabularies.deed) {
  const calls = fakeDesk(some);
  const desk = { deeds: [...deeds] } as unknown as DeskView;
  return { ...onStage(<DeskProvider desk={desk}>{scene}</DeskProvider>), calls };
}
const erase = <EraseCase view={view} onList={() => undefined} />;

it("a case is proposed for erasing only after its code was typed", async () => {
  const { user, calls } = on(erase, {
    "erasures.list": () => ({ erasures: [] }),
    "erasures.propose": () => pending,
  });
  await user.click(await screen.findByRole("button", { name: "Erase this case" }));
  const dialog = await screen.findByRole("alertdialog", { name: /Erase case.*C-10482/ });
  const act = within(dialog).getByRole<HTMLButtonElement>("button", { name: "Erase this case" });
  expect(act.disabled).toBe(true);
  await user.type(within(dialog).getByRole("textbox"), "C-10482");
  await user.click(act);
  expect(calls).toContain('erasures.propose {"caseId":"case"}');
});

it("is not offered a second time, nor to those who may not", async () => {
  const { unmount } = on(erase, { "erasures.list": () => ({ erasures: [pending] }) });
  expect(await screen.findByRole("button", { name: "See how far it is" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Erase this case" })).toBeNull();
  unmount();
  const { container, calls } = on(erase, {}, ["read-case"]);
  expect(container.textContent).toBe("");
  expect(calls).toEqual([]);
});

it("lists which devices have erased, and which are still to come", async () => {
  const at = "2026-11-22T09:00:00Z";
  const erased: ErasureView = {
    ...pending,
    pending: null,
    erased: true,
    done: [{ member: "Mina Rossi", device: "Office 1", at }],
    open: [{ member: "Ana Duarte", device: "Blue laptop", at: null }],
  };
  on(<Erasures />, { "erasures.list": () => ({ erasures: [erased] }) });
  const open = await screen.findByRole("region", { name: "Still to come" });
  expect(open.textContent).toMatch(/Ana Duarte.*Blue laptop/);
  expect(screen.getByRole("region", { name: "Erased" }).textContent).toMatch(/Mina Rossi/);
});
