// A backup comes back onto an empty computer, through the screen; and never over a workspace.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { backUp, PRACTICE_PASSPHRASE } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
import { say } from "./words.mjs";

let driver;
let window;

before(async () => {
  driver = await startDriver();
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const isClean = async () => {
  const found = await window.axe();
  assert.deepEqual(
    found.map(({ id, nodes }) => `${id} ${nodes}`),
    [],
  );
};

test("a backup is made, and the computer is gone", async () => {
  await window.find("heading", say("today-title"));
  await backUp(window);
  await window.close();
});

test("the first page of another computer takes it, and says what to check", async () => {
  window = await openWindow(driver, ["--vault", join(driver.folder, "other")]);
  await window.press("button", say("restore-from"));
  await window.find("heading", say("restore"));
  await window.press("button", say("restore-do"));
  await window.reads(say("restore-file-first"));
  await window.press("button", say("restore-file"));
  await window.reads(".linden");
  await isClean();
  await window.write(say("restore-passphrase"), "not these words at all");
  await window.press("button", say("restore-do"));
  await window.reads(say("restore-wrong-passphrase"));
});

test("with the right passphrase it says what came back, and opens", async () => {
  await window.write(say("restore-passphrase"), PRACTICE_PASSPHRASE);
  await window.press("button", say("restore-do"));
  await window.find("heading", say("restore-done"));
  const text = await window.text("main");
  assert.match(text, /Cases 40\b/);
  await isClean();
  await window.press("button", say("door-open"));
  await window.find("heading", say("today-title"));
  await window.settle();
});

test("where a workspace stands it is told how to put it aside", async () => {
  await window.lock();
  await window.close();
  window = await openWindow(driver, ["--vault", join(driver.folder, "other")]);
  await window.press("button", say("door-cannot-open"));
  await window.press("button", say("restore-from"));
  await window.reads(say("restore-occupied-folder"));
  await isClean();
  assert.equal(await window.has("button", say("restore-do")), false);
  await window.press("button", say("kit-go-back"));
  await window.find("textbox", say("door-code"));
});
