// The support plan and the risk in the real window, by the words of the screen.
import { join } from "node:path";
import { after, before, test } from "node:test";
import { clean } from "./clean.mjs";
import { closePanel, openCase } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const GOAL = "I want to work in a kitchen.";
const ACTION = "Ask for a trial day";
let driver;
let window;

before(async () => {
  driver = await startDriver();
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
  await window.find("heading", say("today-title"));
  await openCase(window, "Sana Example");
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const record = () => window.chord(Key.CONTROL, Key.ENTER);

test("a case without a plan says how one begins", async () => {
  await window.press("tab", say("case-tab-plan"));
  await window.reads(say("plan-none-hint"));
  await clean(window, "no plan");
});

test("a goal is written as the person says it", async () => {
  await window.press("button", say("goal-add"));
  await window.find("textbox", say("goal-wording"));
  await clean(window, "a new goal");
  await record();
  await window.reads(say("reason-required"));
  await window.write(say("goal-wording"), GOAL);
  await window.press("radio", say("area-career"));
  await record();
  await window.find("heading", GOAL);
});

test("what is done for it has somebody who does it, and is ticked off", async () => {
  const on = (action) => say("action-on", { action: say(action), what: GOAL });
  await window.press("button", on("action-add"));
  await window.write(say("action-title"), ACTION);
  await window.press("radio", say("action-doer-survivor"));
  await record();
  await window.reads(ACTION, "main");
  await window.press("button", say("action-on", { action: say("action-finish"), what: ACTION }));
  await window.find("button", say("action-on", { action: say("action-reopen"), what: ACTION }));
  await clean(window, "a plan");
});

test("two looks at it are a course that can be read, and the words of both stay", async () => {
  const review = say("action-on", { action: say("goal-review"), what: GOAL });
  for (const progress of ["half-way", "nearly-there"]) {
    await window.press("button", review);
    await window.press("radio", say(`goal-progress-${progress}`));
    await clean(window, "a review");
    await record();
    await window.reads(say(`goal-progress-${progress}`), "main");
  }
  await window.find("heading", say("goal-progress"));
  await clean(window, "a plan with its course");
});

test("the copy to take along names neither the person nor the case", async () => {
  await window.press("button", say("plan-copy"));
  const copy = await window.find("region", say("plan-mine"));
  await clean(window, "the copy of a plan");
  const text = await copy.getText();
  if (!text.includes(GOAL) || /Sana|C-\d/.test(text)) throw new Error(text);
  await closePanel(window);
});

test("a high risk asks for a day to look again, and stands at the head of the case", async () => {
  await window.press("button", say("risk-judge"));
  await window.press("radio", say("risk-level-high"));
  await window.press("checkbox", say("risk-factor-threats"));
  await record();
  await window.reads(say("reason-required"));
  await clean(window, "a judgement of the risk");
  await window.write(say("risk-review-on"), "in 3 days");
  await record();
  await window.reads(say("risk-factor-threats"), "main");
  await window.press("tab", say("case-tab-overview"));
  await window.reads(say("risk-said", { level: say("risk-level-high") }), "main");
  await window.reads(say("task-kind-review-risk"), "main");
  await clean(window, "a case with a high risk");
});
