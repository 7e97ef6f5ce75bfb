// The process of the page is killed, as a crash would: no white pane stays in front of an open desk.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openCase, unlock } from "./deeds.mjs";
import { childrenOf, processesOn, startDriver, until } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const TYPED = "He asked whether the school could call in the morning.";
/** How long anything may take before a test gives up: generous, for a busy machine. */
const PATIENCE_S = 40;

let driver;
let window;
let vault;
let locks;

before(async () => {
  driver = await startDriver();
  vault = join(driver.folder, "vault");
  window = await openWindow(driver, ["--demo", vault]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

/**
 * The process of the page among the children of the window's, once it runs scripts: one that is
 * killed before it has said who it is takes WebKit's own way out, and the window with it.
 */
const pageOf = (pid) =>
  childrenOf(pid).find((child) => {
    const threads = threadsOf(child);
    return threads.includes("WebKitWebProces") && threads.includes("JITWorker");
  });

function threadsOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.map((id) => readFileSync(`/proc/${pid}/task/${id}/comm`, "utf8").trim());
  } catch {
    return []; // it ended while we looked
  }
}

/** Kills the page of the open window; answers the process that shows the door after it. */
async function killPage(pid) {
  const killed = await until("The window has a page", PATIENCE_S, () => pageOf(pid));
  process.kill(killed, "SIGKILL");
  return until("The locked door takes the place of the dead page", PATIENCE_S, () => {
    const [now] = processesOn(vault);
    const page = now?.args[0] === "--vault" && pageOf(now.pid);
    return page && page !== killed ? { ...now, page } : null;
  });
}

/** One command, on the way the page itself takes. */
const call = (name, input = {}) => {
  const ask = (command, json, done) =>
    globalThis.__TAURI_INTERNALS__
      .invoke("call", { name: command, input: json })
      .then((text) => done(JSON.parse(text).value), done);
  return window.browser.executeAsyncScript(ask, name, JSON.stringify(input));
};

const locksOnRecord = async () => (await call("audit.list", { deed: "lock" })).total;

test("a page that dies over an open desk leaves the locked door", async () => {
  await openCase(window, "Noor Example");
  await window.press("tab", say("case-tab-notes"));
  await window.chord(Key.CONTROL, Key.SHIFT, "n");
  await window.write(say("note-text"), TYPED);
  await window.waitFor("What was typed is kept", async () => {
    const { drafts } = await call("drafts.list");
    return drafts.some(({ form }) => form.includes(TYPED));
  });
  locks = await locksOnRecord();
  const { pid } = window.process();
  assert.equal((await killPage(pid)).pid, pid, "exec keeps the number");
});

test("behind it one is where one was, and the log says that the desk was locked", async () => {
  await window.close();
  window = await openWindow(driver, ["--vault", vault]);
  await unlock(window);
  await window.find("tab", say("case-tab-notes"));
  await window.reads("Noor Example", "main");
  await window.press("button", say("draft-continue"));
  await window.waitFor("The words are back", async () => {
    const field = await window.find("textbox", say("note-text"));
    return (await field.getAttribute("value")) === TYPED;
  });
  assert.equal(await locksOnRecord(), locks + 1);
  await window.close();
});

test("a page that dies again before anybody has unlocked ends the program, which says why", async () => {
  // Started without the wheel, as by a person: the code it ends with is ours to see.
  const stdio = ["ignore", "ignore", "pipe"];
  const program = spawn(driver.program, ["--demo", vault], { stdio });
  let said = "";
  program.stderr.setEncoding("utf8").on("data", (words) => {
    said += words;
  });
  const closed = once(program, "close", { signal: AbortSignal.timeout(PATIENCE_S * 1000) });
  const { page } = await killPage(program.pid);
  process.kill(page, "SIGKILL");
  const [code, signal] = await closed;
  assert.deepEqual([code, signal], [1, null], said);
  assert.match(said, /^linden-desk: the page ended as soon as it was shown/m);
  assert.deepEqual(processesOn(vault), []);
});
