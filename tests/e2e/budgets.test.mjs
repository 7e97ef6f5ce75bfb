// What is done many times a day may cost only so many interactions: a press, a key or chord, or one
// run of typing into one field. Each count begins in the case and ends when the screen has said so.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closePanel, fillReferral, helps, openCase, sendReferral } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const [therapy] = helps;
let driver;
let window;
let interactions = 0;

const hands = {
  async press(role, name, options) {
    interactions += 1;
    await window.press(role, name, options);
  },
  async chord(...keys) {
    interactions += 1;
    await window.chord(...keys);
  },
  async type(text) {
    interactions += 1;
    await window.keys(text);
  },
};

before(async () => {
  driver = await startDriver();
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
  await window.find("heading", say("today-title"));
  await openCase(window, "Sana Example");
  await fillReferral(window, therapy);
  await sendReferral(window);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const budgets = [
  {
    what: "an answer to a referral",
    most: 4,
    said: () => say("referral-state-saved", { status: say("status-accepted") }),
    async take() {
      await hands.press("tab", say("case-tab-referrals"));
      await hands.press("row", therapy.provider, { how: "holds" });
      await hands.press("radio", say("status-accepted"));
      await hands.chord(Key.CONTROL, Key.ENTER);
    },
  },
  {
    what: "a note",
    most: 3,
    said: () => say("note-recorded"),
    async take() {
      await hands.chord(Key.CONTROL, Key.SHIFT, "n");
      await window.waitFor("the focus is on the words", () =>
        window.isFocused("textbox", say("note-text")),
      );
      await hands.type("Met at the office.");
      await hands.chord(Key.CONTROL, Key.ENTER);
    },
  },
  {
    what: "a session",
    most: 5,
    said: () => say("session-saved"),
    async take() {
      await hands.press("tab", say("case-tab-services"));
      await hands.press("button", say("session-log"));
      await hands.press("radio", say("attendance-attended"));
      await hands.chord(Key.CONTROL, Key.ENTER);
    },
  },
  {
    what: "a goal",
    most: 6,
    said: () => say("goal-saved"),
    async take() {
      await hands.press("tab", say("case-tab-plan"));
      await hands.press("button", say("goal-add"));
      await window.waitFor("the focus is on the words", () =>
        window.isFocused("textbox", say("goal-wording")),
      );
      await hands.type("I want a room of my own.");
      await hands.press("radio", say("area-other"));
      await hands.chord(Key.CONTROL, Key.ENTER);
    },
  },
  {
    what: "what the person agreed to",
    most: 6,
    said: () => say("release-recorded"),
    async take() {
      await hands.press("tab", say("case-tab-releases"));
      await hands.press("button", say("release-new"));
      await window.waitFor("the focus is on the provider", () =>
        window.isFocused("combobox", say("release-provider")),
      );
      await hands.type("Lotus");
      await hands.chord(Key.ENTER);
      await hands.press("radio", say("given-how-signed"));
      await hands.chord(Key.CONTROL, Key.ENTER);
    },
  },
];

for (const { what, most, said, take } of budgets) {
  test(`${what} costs no more than ${most} interactions`, async () => {
    interactions = 0;
    await take();
    await window.reads(said());
    assert.ok(interactions <= most, `${interactions} interactions`);
    if (await window.has("button", say("kit-close"), { region: "[data-region=panel]" })) {
      await closePanel(window);
    }
  });
}
