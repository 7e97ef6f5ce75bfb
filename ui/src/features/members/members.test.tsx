import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  type Deed,
  type DeskView,
  type DeviceView,
  type RequestView,
  type RosterMember,
  type RosterView,
  vocabularies,
} from "../../ipc/bindings";
import { carryWith } from "../../ipc/call";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage, PanelHere } from "../../kit/testing";
import { Members } from "./Members";

const desk = { deeds: [...vocabularies.deed] as Deed[] } as unknown as DeskView;
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
const device: DeviceView = {
  id: "laptop",
  name: "Blue laptop",
  fingerprint: eight.join(" "),
  this: false,
  joinedAt: null,
  lastHeard: null,
  forked: false,
  removed: false,
};
const ana: RosterMember = {
  id: "ana",
  name: "Ana Duarte",
  roles: ["clinician"],
  me: false,
  joined: true,
  administers: false,
  devices: [device],
};
const roster: RosterView = {
  fingerprint: eight.join(" "),
  members: [ana],
  proposals: [],
  statements: 3,
  withoutEffect: 0,
  newer: false,
};
const request: RequestView = {
  id: "d1",
  device: "",
  words: eight,
  memberId: "omar",
  member: "Omar Haddad",
  roles: ["attorney"],
  secondDevice: false,
  otherAgency: false,
  known: false,
};
const status = { state: "current", relays: [], conflicts: 0 };

/** The screen with its panel beside it; answers commands and the window's dialogs. */
function members(table: Record<string, (input: never) => unknown>) {
  const calls: string[] = [];
  fakeDesk({});
  const answers: typeof table = {
    "roster.get": () => roster,
    "exchange.status": () => status,
    "roster.requests": () => ({ requests: [] }),
    "window.openFile": () => ({ file: "token:request", name: "request.linden" }),
    "window.saveFile": () => ({ file: "token:saved", name: "saved.linden" }),
    ...table,
  };
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const answer = answers[name];
    if (!answer) throw JSON.stringify({ code: "unknownCommand", args: {} });
    return JSON.stringify({ value: answer(JSON.parse(input) as never), touched: [] });
  });
  const stage = onStage(
    <DeskProvider desk={desk}>
      <Members />
      <PanelHere />
    </DeskProvider>,
  );
  const told = (name: string) => calls.filter((one) => one.startsWith(`${name} `));
  return { ...stage, told };
}

describe("letting somebody in", () => {
  async function compared(some: Partial<RequestView> = {}) {
    const stage = members({
      "roster.request": () => ({ ...request, ...some }),
      "roster.admit": () => ({ path: "x", atRelay: false, pending: false }),
    });
    const { user } = stage;
    await user.click(await screen.findByRole("button", { name: "Let somebody in" }));
    await user.click(screen.getByRole("button", { name: /^Choose the request file/ }));
    return stage;
  }

  it("takes eight words read aloud, an answer, and a name for the device", async () => {
    const { user, told } = await compared();
    const list = await screen.findByRole("list", { name: "Eight words to compare" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((one) => one.textContent),
    ).toEqual(eight);
    expect(screen.queryByLabelText(/^Name of the computer/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "They are the same" }));
    await user.type(screen.getByLabelText(/^Name of the computer/), "Office 2");
    await user.click(screen.getByRole("button", { name: /with a welcome file/ }));
    expect(await screen.findByText("Let in")).toBeTruthy();
    expect(JSON.parse(told("roster.admit")[0]?.replace("roster.admit ", "") ?? "")).toEqual({
      path: "token:request",
      id: null,
      words: eight,
      device: "Office 2",
      welcome: "token:saved",
    });
  });

  it("takes who asks at the same computer without any file", async () => {
    const { user, told } = members({
      "roster.requests": () => ({ requests: [{ ...request, device: "Blue laptop" }] }),
      "roster.admit": () => ({ path: null, atRelay: true, pending: false }),
      "exchange.now": () => ({}),
    });
    await user.click(await screen.findByRole("button", { name: "Let somebody in" }));
    await user.click(await screen.findByRole("button", { name: /Omar Haddad.*Blue laptop/ }));
    await screen.findByRole("list", { name: "Eight words to compare" });
    await user.click(screen.getByRole("button", { name: "They are the same" }));
    await user.click(screen.getByRole("button", { name: "Let it in" }));
    expect(await screen.findByText("Let in")).toBeTruthy();
    expect(JSON.parse(told("roster.admit")[0]?.replace("roster.admit ", "") ?? "")).toEqual({
      path: null,
      id: "d1",
      words: eight,
      device: "Blue laptop",
      welcome: null,
    });
  });

  it("lets nobody in when the words differ, and says why", async () => {
    const { user, told } = await compared();
    await user.click(await screen.findByRole("button", { name: "They differ" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Nobody was let in.");
    expect(screen.queryByRole("button", { name: "They are the same" })).toBeNull();
    expect(told("roster.admit")).toEqual([]);
  });

  it("offers nothing for a request to another organisation", async () => {
    await compared({ otherAgency: true });
    expect((await screen.findByRole("alert")).textContent).toContain("another organisation");
    expect(screen.queryByRole("button", { name: "They are the same" })).toBeNull();
  });
});

it("an invitation is written for a name and what they do", async () => {
  const { user, told } = members({
    "roster.invite": () => ({
      path: "x",
      agency: "Rivermeadow",
      member: "Omar Haddad",
      relay: null,
      secondDevice: false,
    }),
  });
  await user.click(await screen.findByRole("button", { name: "Invite" }));
  await user.type(screen.getByLabelText("Name"), "Omar Haddad");
  await user.click(screen.getByRole("checkbox", { name: /^Attorney/ }));
  await user.click(screen.getByRole("button", { name: "Write the invitation…" }));
  expect(await screen.findByText(/Saved as.*saved.linden/)).toBeTruthy();
  expect(told("roster.invite")).toEqual([
    'roster.invite {"path":"token:saved","memberId":null,"name":"Omar Haddad","roles":["attorney"]}',
  ]);
});

it("a member is removed only after it was said what that does and cannot do", async () => {
  const { user, told } = members({ "roster.removeMember": () => ({}) });
  await user.click(await screen.findByRole("row", { name: /Ana Duarte/ }));
  await user.click(await screen.findByRole("button", { name: "Remove this member" }));
  const dialog = await screen.findByRole("alertdialog", { name: /Remove.*Ana Duarte/ });
  expect(dialog.textContent).toContain("cannot be taken back");
  await user.click(within(dialog).getByRole("button", { name: "Remove this member" }));
  expect(told("roster.removeMember")).toEqual(['roster.removeMember {"memberId":"ana"}']);
});

it("roles of a member who has joined are set in the roster, and nothing else is", async () => {
  const { user, told } = members({ "roster.setRoles": () => ({}) });
  await user.click(await screen.findByRole("row", { name: /Ana Duarte/ }));
  await user.click(await screen.findByRole("checkbox", { name: /^Manager/ }));
  await user.click(screen.getByRole("button", { name: "Record" }));
  expect(told("roster.setRoles")).toEqual([
    'roster.setRoles {"memberId":"ana","roles":["clinician","manager"]}',
  ]);
  expect(told("members.put")).toEqual([]);
});

it("a second signature is given only by those who may, after a question", async () => {
  const proposal = {
    id: "one",
    kind: "add-administrator",
    by: "Mina Rossi",
    at: "2026-11-22T09:00:00Z",
    member: "Ana Duarte",
    caseId: null,
    caseCode: null,
    maySecond: true,
  } as const;
  const other = { ...proposal, id: "two", member: "Omar Haddad", maySecond: false };
  const { user, told } = members({
    "roster.get": () => ({ ...roster, proposals: [proposal, other] }),
    "roster.second": () => ({}),
  });
  await user.click(await screen.findByRole("button", { name: /^Sign as second/ }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Sign as second" }));
  expect(told("roster.second")).toEqual(['roster.second {"id":"one"}']);
  expect(screen.getByText("Waits for somebody else")).toBeTruthy();
});
