// The first start, on an empty folder: a suggested passphrase, and the printed way back in.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
import { say } from "./words.mjs";

let driver;
let window;
let vault;
let passphrase;
let groups;

before(async () => {
  driver = await startDriver();
  vault = join(driver.folder, "vault");
  window = await openWindow(driver, ["--vault", vault]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const read = (selector) =>
  window.browser.executeScript(
    (where) => [...document.querySelectorAll(where)].map((one) => one.innerText.trim()),
    selector,
  );

test("an empty folder is welcomed, and an empty answer is not taken", async () => {
  await window.find("heading", say("door-welcome"));
  await window.press("button", say("door-start-do"));
  await window.press("button", say("door-continue"));
  await window.reads(say("reason-required"));
  await window.write(say("door-agency"), "Example House");
  await window.write(say("door-member"), "Ada Example");
  await window.press("button", say("door-continue"));
  await window.find("heading", say("door-passphrase-title"));
});

test("the page can turn no text into markup or code", async () => {
  const tried = await window.browser.executeScript(() => {
    const outcome = (act) => {
      try {
        act();
        return "taken";
      } catch (reason) {
        return reason.name;
      }
    };
    const element = document.createElement("p");
    return [
      outcome(() => {
        element.innerHTML = "<b>markup</b>";
      }),
      outcome(() => {
        window.trustedTypes.createPolicy("any", { createHTML: (text) => text });
      }),
    ];
  });
  assert.deepEqual(tried, ["TypeError", "TypeError"]);
});

test("five words are suggested, and others when asked", async () => {
  await window.find("output", say("door-suggestion"));
  const words = async () => (await read("output"))[0];
  const first = await words();
  assert.equal(first.split(/\s+/).length, 5, first);
  await window.press("button", say("door-other-words"));
  await window.waitFor("other words are suggested", async () => {
    passphrase = await words();
    return passphrase !== "" && passphrase !== first;
  });
});

test("a passphrase that can be guessed is not taken", async () => {
  await window.press("button", say("door-own-passphrase"));
  await window.write(say("door-passphrase"), "password password password");
  await window.reads(say("door-strength-guessable"));
  await window.press("button", say("door-suggest-words"));
  await window.find("output", say("door-suggestion"));
});

test("the workspace is made, and its sheet has to be read back", async () => {
  passphrase = (await read("output"))[0];
  await window.press("button", say("door-create"));
  await window.find("heading", say("recovery-title"));
  groups = await read(`article[aria-label="${say("recovery-sheet")}"] li`);
  assert.ok(groups.length >= 6, groups.join("-"));
  await window.press("button", say("recovery-save"));
  await window.reads(say("recovery-saved"));
  const sheet = (await readdir(driver.folder)).find((name) => name.startsWith("sheet-"));
  const printed = await readFile(join(driver.folder, sheet), "utf8");
  assert.ok(printed.includes(groups.join("-")), "the file holds the same code");
  assert.ok(!printed.includes("Example House"), "the sheet names no office");
  await window.press("button", say("door-continue"));
  await window.reads(say("recovery-group-differs"));
});

test("two groups typed back open the workspace on its first steps", async () => {
  const labels = (await read("label")).filter((label) => label.startsWith("Group"));
  assert.equal(labels.length, 2, labels.join());
  for (const label of labels) {
    const number = Number(/\d+/.exec(label)?.[0]);
    await window.write(say("recovery-group", { number }), groups[number - 1]);
  }
  await window.press("button", say("door-continue"));
  await window.press("button", say("door-open"));
  await window.find("heading", say("today-title"));
  await window.reads(say("today-first-steps"));
  assert.equal((await window.text()).includes(say("practice-band")), false);
});

test("what was chosen opens it again, after the lock", async () => {
  await window.lock();
  await window.close();
  window = await openWindow(driver, ["--vault", vault]);
  await window.write(say("door-passphrase"), passphrase);
  await window.press("button", say("door-unlock"));
  await window.find("heading", say("today-title"));
});
