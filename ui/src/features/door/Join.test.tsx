import { screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { DeskView, JoinView } from "../../ipc/bindings";
import { carryWith } from "../../ipc/call";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { Join } from "./Join";
import { JoinWait } from "./JoinWait";

const waiting = { state: "joining" } as DeskView;
const eight = [
  "harbour",
  "lantern",
  "orchard",
  "velvet",
  "compass",
  "meadow",
  "thimble",
  "saffron",
];
const eightGroups = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH";
const asked: JoinView = {
  state: "asked",
  agency: "Rivermeadow",
  member: "Omar Haddad",
  words: eight,
  relay: "/media/office",
  here: false,
  code: null,
  request: null,
};

/** Types back the two groups that the sheet asks for. */
async function readBack(user: ReturnType<typeof door>["user"]) {
  const groups = eightGroups.split("-");
  for (const field of screen.getAllByLabelText(/^Group/)) {
    const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? "";
    await user.type(field, groups[Number(label.match(/\d+/)?.[0]) - 1] ?? "");
  }
  await user.click(screen.getByRole("button", { name: "Continue" }));
}

function door(scene: React.ReactNode, table: Record<string, (input: never) => unknown>) {
  const calls: string[] = [];
  fakeDesk({});
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const answer = table[name];
    if (!answer) throw JSON.stringify({ code: "unknownCommand", args: {} });
    return JSON.stringify({ value: answer(JSON.parse(input) as never), touched: [] });
  });
  return { ...onStage(scene), calls };
}

it("joining goes from the invitation over the computer's name to a passphrase", async () => {
  const opened = vi.fn();
  const { user, calls } = door(<Join onOpen={opened} onBack={() => undefined} />, {
    "window.openFile": () => ({ file: "token:1", name: "invitation.linden" }),
    "join.look": () => ({
      path: "token:1",
      agency: "Rivermeadow",
      member: "Omar Haddad",
      relay: null,
      secondDevice: false,
    }),
    "vault.suggest": () => ({ passphrase: "five plain words on paper" }),
    "join.begin": () => ({ ...asked, code: eightGroups }),
    "desk.status": () => waiting,
  });
  expect(screen.queryByRole("button", { name: "Continue" })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^Choose the invitation/ }));
  expect((await screen.findByRole("status")).textContent).toMatch(/Rivermeadow.*Omar Haddad/);
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.type(screen.getByLabelText(/^Name of the computer/), "Office 2{Enter}");
  await screen.findByText("five plain words on paper");
  await user.click(screen.getByRole("button", { name: "Go on" }));
  // A way back in, as whoever founds a workspace has one: printed, and read back.
  await screen.findByRole("heading", { name: "A way back in" });
  await readBack(user);
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(waiting));
  expect(calls).toContain(
    'join.begin {"path":"token:1","passphrase":"five plain words on paper","device":"Office 2","request":null}',
  );
});

it("while it waits it shows the words, and opens as soon as it was let in", async () => {
  const opened = vi.fn();
  let isLetIn = false;
  const { user } = door(<JoinWait onOpen={opened} />, {
    "join.status": () => asked,
    "join.finish": () => {
      if (!isLetIn) throw JSON.stringify({ code: "notLetIn", args: {} });
      return { ...waiting, state: "open" };
    },
  });
  const list = await screen.findByRole("list", { name: "Eight words to compare" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((one) => one.textContent),
  ).toEqual(eight);
  await user.click(screen.getByRole("button", { name: "Let in? Look again" }));
  expect(await screen.findByText("This computer has not been let in yet.")).toBeTruthy();
  expect(opened).not.toHaveBeenCalled();
  isLetIn = true;
  await user.click(screen.getByRole("button", { name: "Let in? Look again" }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

it("without a shared place the welcome comes as a file", async () => {
  const opened = vi.fn();
  const { user, calls } = door(<JoinWait onOpen={opened} />, {
    "join.status": () => ({ ...asked, relay: null }),
    "window.openFile": () => ({ file: "token:2", name: "welcome.linden" }),
    "join.finish": () => ({ ...waiting, state: "open" }),
  });
  await user.click(await screen.findByRole("button", { name: "Open the welcome file…" }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(screen.queryByRole("button", { name: "Let in? Look again" })).toBeNull();
  expect(calls).toContain('join.finish {"path":"token:2"}');
});

it("at the same computer it says that no file is needed, and looks for the welcome itself", async () => {
  const opened = vi.fn();
  const { user } = door(<JoinWait onOpen={opened} />, {
    "join.status": () => ({ ...asked, relay: null, here: true }),
    "join.finish": () => ({ ...waiting, state: "open" }),
  });
  expect(await screen.findByText(/At this computer they find you/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Let in? Look again" }));
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});
