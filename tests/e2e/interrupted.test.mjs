// A lock in the middle of the work: nothing typed is lost, one is where one was, and what was
// copied is gone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closePanel, openCase, PRACTICE_PASSPHRASE } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const TYPED = "She came by and asked for a letter to the school.";

let driver;
let window;
let vault;

before(async () => {
  driver = await startDriver();
  vault = join(driver.folder, "vault");
  window = await openWindow(driver, ["--demo", vault]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const textIn = async (label) => (await window.find("textbox", label)).getAttribute("value");

const unlockAgain = async () => {
  await window.close();
  window = await openWindow(driver, ["--vault", vault]);
  await window.write(say("door-passphrase"), PRACTICE_PASSPHRASE);
  await window.press("button", say("door-unlock"));
};

test("what is copied can be pasted for a while and is then gone", async () => {
  await window.press("button", say("case-new"), { region: "main" });
  const label = say("case-new-name");
  await window.write(label, "Lina Example");
  const paste = async () => {
    await window.chord(Key.CONTROL, "a");
    await window.keys(Key.BACK_SPACE);
    await window.chord(Key.CONTROL, "v");
    await window.settle();
    return textIn(label);
  };
  await window.chord(Key.CONTROL, "a");
  await window.chord(Key.CONTROL, "c");
  await window.reads(say("copied", { seconds: 15 }));
  await window.waitFor("what was copied is pasted", async () => (await paste()) === "Lina Example");
  await window.waitFor("the clipboard is empty", async () => (await paste()) === "");
  await closePanel(window);
});

test("a note is being written when the desk locks", async () => {
  await openCase(window, "Noor Example");
  await window.press("tab", say("case-tab-notes"));
  await window.chord(Key.CONTROL, Key.SHIFT, "n");
  await window.find("textbox", say("note-text"));
  await window.write(say("note-text"), TYPED);
  await window.lock();
});

test("after the lock one is on the same page, and the note goes on", async () => {
  await unlockAgain();
  await window.find("tab", say("case-tab-notes"));
  await window.reads("Noor Example", "main");
  const minded = await window.axe();
  assert.deepEqual(
    minded.map(({ id, nodes }) => `${id} ${nodes}`),
    [],
  );
  await window.press("button", say("draft-continue"));
  await window.waitFor(
    "the words are back",
    async () => (await textIn(say("note-text"))) === TYPED,
  );
});

test("recorded once, it is offered no more", async () => {
  await window.press("button", say("record"), { region: "[data-region=panel]" });
  await window.reads(say("note-recorded"));
  await window.lock();
  await unlockAgain();
  await window.find("tab", say("case-tab-notes"));
  await window.reads(TYPED, "main");
  assert.equal(await window.has("button", say("draft-continue")), false);
});
