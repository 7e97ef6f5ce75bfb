import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import {
  type AlarmCode,
  type BundleView,
  type Deed,
  type DeskView,
  type ExchangeView,
  vocabularies,
} from "../../ipc/bindings";
import bindings from "../../ipc/bindings.ts?raw";
import { carryWith } from "../../ipc/call";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { usePanel } from "../../kit";
import { onStage } from "../../kit/testing";
import { englishWords } from "../../words/bundles";
import { Alarms } from "./Alarms";
import { ByFile } from "./ByFile";
import { Missed } from "./Missed";
import { Quarantine } from "./Quarantine";
import { RelayForm } from "./RelayForm";
import { ShareNow } from "./ShareNow";

const desk = { deeds: [...vocabularies.deed] as Deed[] } as unknown as DeskView;
const view: ExchangeView = {
  state: "waiting",
  relays: [
    {
      id: "one",
      kind: "folder",
      place: "/media/office",
      user: null,
      bucket: null,
      region: null,
      automatic: true,
      common: false,
      lastAt: null,
      trouble: null,
      toGo: 3,
    },
  ],
  lastAt: null,
  toGo: 3,
  toCome: 0,
  conflicts: 0,
  quarantined: 0,
  silent: [],
  alarms: [],
};
const on = (scene: React.ReactNode) => onStage(<DeskProvider desk={desk}>{scene}</DeskProvider>);

/** Answers commands of the desk and dialogs of the window alike. */
function answering(table: Record<string, (input: never) => unknown>): string[] {
  const calls: string[] = [];
  fakeDesk({});
  carryWith(async (name, input) => {
    calls.push(`${name} ${input}`);
    const answer = table[name];
    if (!answer) throw JSON.stringify({ code: "unknownCommand", args: {} });
    return JSON.stringify({ value: answer(JSON.parse(input) as never), touched: [] });
  });
  return calls;
}

const picked = { "window.openFile": () => ({ file: "token:1", name: "from-ana.linden" }) };
const bundle: BundleView = {
  path: "token:1",
  ours: true,
  packs: 4,
  fresh: 2,
  bytes: 2000,
  authors: [{ member: "Ana Duarte", device: "Blue laptop", packs: 4, fresh: 2, until: null }],
  facets: [{ facet: "casework", changes: 12 }],
  incomplete: 0,
};

it("shares at once, and says what went and what came", async () => {
  const exchanged = { sent: 3, received: 1, rows: 9, conflicts: 2, exchange: view };
  const calls = fakeDesk({ "exchange.now": () => exchanged });
  const { user } = on(<ShareNow view={view} onInvite={() => undefined} />);
  await user.click(screen.getByRole("button", { name: "Share now" }));
  const told = await screen.findByRole("status");
  expect(told.textContent).toContain("3");
  expect(told.textContent).toContain("fields now have two versions");
  expect(calls[0]).toContain("exchange.now");
});

it("a long exchange can be stopped", async () => {
  const calls: string[] = [];
  fakeDesk({});
  carryWith((name, input) => {
    calls.push(`${name} ${input}`);
    if (name === "exchange.now") return new Promise(() => undefined);
    return Promise.resolve(JSON.stringify({ value: { done: 1, total: 4 }, touched: [] }));
  });
  const { user } = on(<ShareNow view={view} onInvite={() => undefined} />);
  await user.click(screen.getByRole("button", { name: "Share now" }));
  await user.click(await screen.findByRole("button", { name: "Cancel" }));
  const job = /"job":"([^"]+)"/.exec(calls[0] ?? "")?.[1];
  expect(calls).toContain(`jobs.cancel {"job":"${job}"}`);
});

describe("a file", () => {
  it("is looked into first, and taken in only when somebody says so", async () => {
    const calls = answering({
      ...picked,
      "bundles.show": () => bundle,
      "bundles.import": () => ({ sent: 0, received: 2, rows: 9, conflicts: 0, exchange: view }),
    });
    const { user } = on(<ByFile />);
    await user.click(screen.getByRole("button", { name: "Open a file" }));
    expect(await screen.findByText(/Ana Duarte.*Blue laptop/)).toBeTruthy();
    expect(screen.getByText("Nothing was changed yet.")).toBeTruthy();
    expect(calls.some((one) => one.startsWith("bundles.import"))).toBe(false);
    await user.click(screen.getByRole("button", { name: "Take it in" }));
    expect(await screen.findByText(/packets received/)).toBeTruthy();
    expect(calls.at(-1)).toMatch(/^bundles.import .*"path":"token:1"/);
  });

  it("of another workspace is said to be one, and cannot be taken in", async () => {
    answering({ ...picked, "bundles.show": () => ({ ...bundle, ours: false }) });
    const { user } = on(<ByFile />);
    await user.click(screen.getByRole("button", { name: "Open a file" }));
    expect((await screen.findByRole("alert")).textContent).toBe(
      "This file belongs to another workspace. Nothing was changed.",
    );
    expect(screen.queryByRole("button", { name: "Take it in" })).toBeNull();
  });
});

it("every alarm says what happened, what is safe and what to do now", () => {
  const codes = /export type AlarmCode = (.*);/.exec(bindings)?.[1] ?? "";
  const all = [...codes.matchAll(/"([\w-]+)"/g)].map((found) => found[1] as AlarmCode);
  expect(all.length).toBeGreaterThan(10);
  const bundles = englishWords().l10n;
  for (const code of all) {
    const message = bundles.getBundle(`alarm-${code}`)?.getMessage(`alarm-${code}`);
    expect(Object.keys(message?.attributes ?? {}), code).toEqual(["safe", "next"]);
  }
  const alarm = { member: null, device: null, caseId: null, caseCode: null, days: 3, count: 2 };
  on(<Alarms alarms={[{ ...alarm, code: "clock-ahead" }]} onCase={() => undefined} />);
  expect(screen.getByText(/a device.*of.*a colleague.*3.*days.*ahead/)).toBeTruthy();
});

/** Opens a form in the work panel, as the page does. */
function InPanel({ body }: { body: React.ReactNode }) {
  const panel = usePanel();
  return panel.current ? (
    panel.current.body
  ) : (
    <button type="button" onClick={() => panel.open({ id: "one", title: "One", body })}>
      Open
    </button>
  );
}

describe("a shared place", () => {
  it("is tried out before it is recorded, and says at which step it stopped", async () => {
    const calls = fakeDesk({
      "relays.test": () => ({
        reached: true,
        read: false,
        written: false,
        trouble: "relayRefused",
      }),
    });
    const { user } = on(<InPanel body={<RelayForm onDone={() => undefined} />} />);
    await user.click(screen.getByRole("button", { name: "Open" }));
    await user.click(screen.getByRole("radio", { name: /^WebDAV/ }));
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    expect(calls).toEqual([]);
    expect(screen.getAllByText("Add an answer here.")).toHaveLength(3);
    await user.type(screen.getByLabelText(/^Address/), "https://files.example.org/dav");
    await user.type(screen.getByLabelText("Account"), "office");
    await user.type(screen.getByLabelText(/^Password/), "a secret ");
    await user.click(screen.getByRole("button", { name: "Try it out" }));
    const result = await screen.findByRole("status");
    expect(within(result).getByText("Reached")).toBeTruthy();
    expect(within(result).getByText("Not read")).toBeTruthy();
    expect(result.textContent).toContain("Check the account");
    expect(JSON.parse(calls[0]?.replace("relays.test ", "") ?? "")).toMatchObject({
      kind: "webdav",
      place: "https://files.example.org/dav",
      secret: "a secret ",
      bucket: null,
    });
  });

  it("keeps its secret when another field is changed", async () => {
    const calls = fakeDesk({ "relays.put": () => view.relays[0] as never });
    const relay = { ...view.relays[0], kind: "webdav", user: "office" } as never;
    const { user } = on(<InPanel body={<RelayForm relay={relay} onDone={() => undefined} />} />);
    await user.click(screen.getByRole("button", { name: "Open" }));
    await user.type(screen.getByLabelText("Account"), "2");
    await user.click(screen.getByRole("button", { name: "Record" }));
    expect(calls[0]).toContain('"user":"office2","secret":null');
  });
});

it("what a removed device sent is let in by a person who was told what that means", async () => {
  const at = "2026-11-03T15:00:00Z";
  const pack = { id: "pack", member: "Ana Duarte", device: "Blue laptop", packs: 3 };
  const calls = fakeDesk({
    "packs.quarantined": () => ({
      packs: [{ ...pack, since: at, until: at, facets: [], refused: false }],
    }),
    "packs.admit": () => ({}),
    "packs.refuse": () => ({}),
  });
  const { user } = on(<Quarantine />);
  await user.click(await screen.findByRole("button", { name: /^Take it in/ }));
  await user.click(await screen.findByRole("button", { name: "Leave it outside" }));
  expect(calls.some((one) => one.startsWith("packs.admit"))).toBe(false);
  await user.click(screen.getByRole("button", { name: "Leave it outside: Blue laptop" }));
  expect(calls).toContain('packs.refuse {"id":"pack"}');
  await user.click(screen.getByRole("button", { name: /^Take it in/ }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Take it in" }));
  expect(calls).toContain('packs.admit {"id":"pack"}');
});

it("a packet that nobody holds is given up by a person who was told what to try first", async () => {
  const since = "2026-11-03T15:00:00Z";
  const pack = { id: "pack", member: "Ana Duarte", device: "Blue laptop", packs: 3, days: 20 };
  const calls = fakeDesk({
    "packs.missing": () => ({ packs: [{ ...pack, since, seenBy: ["Ben Example"] }] }),
    "packs.lose": () => ({}),
  });
  const { user } = on(<Missed />);
  await screen.findByText(/Ben Example/);
  await user.click(await screen.findByRole("button", { name: /^Give it up/ }));
  await user.click(await screen.findByRole("button", { name: "Go on waiting" }));
  expect(calls.some((one) => one.startsWith("packs.lose"))).toBe(false);
  await user.click(screen.getByRole("button", { name: /^Give it up/ }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Give it up" }));
  expect(calls).toContain('packs.lose {"id":"pack"}');
});
