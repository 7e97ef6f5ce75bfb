// Two people at one computer: one begins, the other joins by a file and eight words, and from then on
// what one of them writes comes to the other by itself, through a folder.
import assert from "node:assert/strict";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  ADA,
  AGENCY,
  askToJoin,
  BEN,
  BENS_COMPUTER,
  inviteBen,
  onStick,
  openTwo,
  wordsOf,
} from "./colleagues.mjs";
import { closePanel, foundWorkspace, goTo, openCase, shareByFolder } from "./deeds.mjs";
import { Key } from "./window.mjs";
import { say } from "./words.mjs";

const CASE = "Samira Example";
const NOTE = "Would like to be called in the morning, before the bus leaves.";

let two;
let ada;
let ben;

before(async () => {
  two = await openTwo();
  ({ ada, ben } = two);
});

after(() => two?.close());

const away = () => join(two.folder, "pocket");

/** One step of the scene; after one that fails the rest has nothing to stand on. */
let isOver = false;
const step = (name, play) =>
  test(name, async (t) => {
    if (isOver) return t.skip("the step before failed");
    isOver = true;
    await play();
    isOver = false;
  });

step("the first one begins, and names a folder where colleagues meet", async () => {
  await foundWorkspace(ada, AGENCY, ADA);
  await shareByFolder(ada);
});

step("an invitation is written for a colleague", () => inviteBen(two));

step("the colleague joins from the first start on", async () => {
  await askToJoin(two);
  await ben.press("button", say("join-save"));
  await ben.reads(say("join-saved", { name: await onStick(two, "request") }));
  await rm(join(two.stick, await onStick(two, "invitation")));
});

step("both read the same eight words, and one lets the other in", async () => {
  await ada.press("button", say("request"));
  await ada.press("button", say("request-file"));
  const words = await wordsOf(ada);
  assert.deepEqual(words, await wordsOf(ben));
  await ada.press("button", say("request-same"));
  await ada.write(say("device-name"), BENS_COMPUTER);
  await ada.press("button", say("request-admit"));
  await ada.reads(say("request-admitted"));
  await ada.reads(say("request-at-relay"));
  await closePanel(ada);
  await ben.press("button", say("join-look"));
  await ben.find("heading", say("today-title"));
  await rm(join(two.stick, await onStick(two, "request")));
});

step("a case that is shared comes to the colleague by itself", async () => {
  // It stands in the usual list at once: what is shared with one is one's own to see to.
  await goTo(ben, "cases");
  await goTo(ada, "today");
  await openCase(ada, CASE);
  await ada.press("button", say("need-new"));
  await ada.choose(say("need-kind"), say("need-housing"));
  await ada.press("button", say("record"), { region: "[data-region=panel]" });
  await ada.reads(say("need-recorded"));
  await ada.press("tab", say("case-tab-access"));
  await ada.press("button", say("team-share"));
  await ada.press("radio", BEN, { how: "starts" });
  await ada.press("button", say("team-share-do"));
  await ada.reads(say("team-shared"));
  await ben.press("row", CASE, { how: "holds" });
  await ben.find("tab", say("case-tab-overview"));
});

step("a note is read by the other without a button", async () => {
  await ben.press("tab", say("case-tab-notes"));
  await ada.press("tab", say("case-tab-notes"));
  await ada.press("button", say("note-new"), { region: "main" });
  await ada.write(say("note-text"), NOTE);
  await ada.press("button", say("record"), { region: "[data-region=panel]" });
  await ben.reads(NOTE, "main");
  await ben.reads(ADA, "main");
});

const setNeed = async (window, status) => {
  await window.press("tab", say("case-tab-overview"));
  await window.press("button", say("need-set-for", { need: say("need-housing") }));
  await window.press("menuitem", say(`need-status-${status}`));
  await window.reads(say("need-changed"));
};

step("without the folder both go on, and what both changed has two versions", async () => {
  await rename(two.stick, away());
  await ada.find("button", say("sharing-state-unreachable"));
  await ben.find("button", say("sharing-state-unreachable"));
  await setNeed(ada, "on-hold");
  await setNeed(ben, "completed");
  await rename(away(), two.stick);
  // What did not answer is asked more seldom; whoever does not want to wait shares now.
  for (const window of [ada, ben, ada]) {
    await goTo(window, "sharing");
    await window.press("button", say("sharing-do"));
    await window.gone("button", say("sharing-state-unreachable"));
  }
  for (const window of [ada, ben]) {
    await window.press("tab", say("sharing-tab-versions"), { how: "starts" });
    await window.reads(say("need-status-on-hold"), "main");
    await window.reads(say("need-status-completed"), "main");
  }
});

step("they are decided by two keys, and gone with both", async () => {
  await ada.press("tab", say("sharing-tab-versions"), { how: "starts" });
  await ada.keys(Key.TAB, Key.ENTER);
  await ada.reads(say("versions-none"), "main");
  await ben.reads(say("versions-none"), "main");
});

step("a file carries the same, and is looked into before anything is taken in", async () => {
  await ada.press("tab", say("sharing-tab-share"));
  await ada.press("button", say("sharing-file-save-all"));
  const name = await onStick(two, "sharing");
  await ada.reads(name, "main");
  await ben.press("tab", say("sharing-tab-share"));
  await ben.press("button", say("sharing-file-open"));
  const preview = `section[aria-label="${name}"]`;
  await ben.waitFor("the file is looked into", async () => {
    const text = await ben.text(preview);
    return text.includes(say("sharing-bundle-nothing")) || text.includes(ADA);
  });
  await ben.press("button", say("kit-close"), { region: preview });
});
