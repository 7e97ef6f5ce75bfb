// The main job, in the real window: from a practice office to a referral report and a sealed copy,
// and through the lock.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  backUp,
  fillReferral,
  helps,
  openCase,
  readReport,
  recordAnswer,
  saveReport,
  sendReferral,
  unlock,
} from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const NAME = "Lina Example";

let driver;
let window;
let vault;
let atFirst;

const isDone = ({ attempts, received }) =>
  attempts === atFirst.attempts + helps.length && received === atFirst.received + 1;

before(async () => {
  driver = await startDriver();
  vault = join(driver.folder, "vault");
  window = await openWindow(driver, ["--demo", vault]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

test("a practice office opens on Today and says that nothing in it is real", async () => {
  await window.find("heading", say("today-title"));
  await window.reads(say("practice-band"));
  atFirst = await readReport(window, ({ attempts }) => attempts > 20);
});

test("a case is opened with how the person may be reached", async () => {
  await window.press("button", say("rail-today"), { how: "starts", region: "nav" });
  await openCase(window, NAME);
  const file = await window.text("main");
  assert.match(file, /C-\d{5}/);
  assert.ok(file.includes(`${say("safe-contact-with-care")}. Tuesday or Thursday`), file);
});

test("three referrals are sent, each with the person's yes", async () => {
  for (const help of helps) {
    await fillReferral(window, help);
    await sendReferral(window);
  }
  await window.press("tab", say("case-tab-referrals"));
  for (const { provider } of helps) await window.find("row", provider, { how: "holds" });
  const text = await window.text("main");
  assert.equal(text.split(say("status-sent")).length - 1, helps.length, text);
});

test("each answer is written down, and one service is received", async () => {
  const [therapy, legal, career] = helps;
  await recordAnswer(window, therapy, "accepted");
  await recordAnswer(window, legal, "accepted");
  await recordAnswer(window, career, "declined-provider", "no-capacity");
  await recordAnswer(window, therapy, "started");
  await recordAnswer(window, therapy, "received");
  const text = await window.text("main");
  for (const status of ["accepted", "declined-provider", "received"]) {
    assert.ok(text.includes(say(`status-${status}`)), `${status}: ${text}`);
  }
});

test("the report counts exactly what was done", async () => {
  await readReport(window, isDone);
});

test("the report is saved as a spreadsheet and as a table, without a name in it", async () => {
  const sheet = await readFile(join(driver.folder, await saveReport(window, "xlsx")));
  assert.equal(sheet.subarray(0, 2).toString(), "PK");
  const table = await readFile(join(driver.folder, await saveReport(window, "csv")), "utf8");
  assert.ok(table.split("\n").length > 10, table);
  assert.ok(table.includes(say("report-inside")), "every file says that it is for inside only");
  assert.ok(!table.includes(NAME) && !/C-\d{5}/.test(table), "no name and no code");
});

test("a sealed copy is made, and holds nothing that can be read", async () => {
  await backUp(window);
  const day = new Date().toLocaleDateString("sv");
  const copy = await readFile(join(driver.folder, `backup-${day}.linden`));
  assert.ok(copy.length > 100_000, "a whole office");
  for (const known of [NAME, "SQLite format 3", helps[0].what]) {
    assert.equal(copy.indexOf(known), -1, `“${known}” stands in the copy`);
  }
});

test("the lock replaces the whole process, and ends that of the page", async () => {
  const { before: open, after: locked } = await window.lock();
  assert.equal(locked.pid, open.pid, "exec keeps the number");
  assert.deepEqual(open.args, ["--demo", vault]);
  assert.deepEqual(locked.args, ["--vault", vault], "and starts with other arguments");
  assert.ok(open.children.length > 0 && locked.children.length > 0);
});

test("the web view lays nothing down among the member's data", async () => {
  const data = join(driver.folder, "data");
  assert.deepEqual(await readdir(data, { recursive: true }).catch(() => []), []);
});

test("a new window asks for the passphrase and shows nothing before", async () => {
  await window.close();
  window = await openWindow(driver, ["--vault", vault]);
  await window.find("heading", say("door-unlock"));
  const door = await window.text();
  assert.ok(!door.includes(NAME) && !/C-\d{5}/.test(door), door);
  assert.equal(await window.has("button", say("rail-cases"), { how: "starts" }), false);
});

test("a wrong passphrase does not open it, the right one finds everything again", async () => {
  await window.write(say("door-passphrase"), "not the right words");
  await window.press("button", say("door-unlock"));
  await window.reads(say("fault-wrongPassphrase"));
  await unlock(window);
  await readReport(window, isDone);
});
