// A new referral by keyboard alone. An interaction is one key or chord, or one run of typing into
// one field; Tab presses are counted apart, and what follows a press is waited for by the eye.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { helps } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const INTERACTIONS_MAX = 8;
const TABS_MAX = 40;

let driver;
let window;
const count = { interactions: 0, tabs: 0 };

before(async () => {
  driver = await startDriver();
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const hands = {
  async chord(...keys) {
    count.interactions += 1;
    await window.chord(...keys);
  },
  async type(text) {
    count.interactions += 1;
    await window.keys(text);
  },
  /** Tabs on until the focus is on this. */
  async tabTo(role, name) {
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      if (await window.isFocused(role, name)) return;
      count.tabs += 1;
      await window.keys(Key.TAB);
    }
    assert.fail(`No Tab leads to the ${role} “${name}”.`);
  },
};

test("a case is opened by key", async () => {
  await window.find("heading", say("today-title"));
  // Without a window manager the window takes the keys a moment after it is shown.
  await window.waitFor("a new case is begun", async () => {
    await window.chord(Key.CONTROL, "n");
    await window.settle();
    return window.has("textbox", say("case-new-name"));
  });
  await window.waitFor("the focus is on the name", () =>
    window.isFocused("textbox", say("case-new-name")),
  );
  await window.keys("Noor Example");
  await window.chord(Key.CONTROL, Key.ENTER);
  await window.find("radio", say("safe-contact-anytime"));
  await window.waitFor("the focus is on the first answer", () =>
    window.isFocused("radio", say("safe-contact-anytime")),
  );
  await window.keys(Key.SPACE);
  await window.chord(Key.CONTROL, Key.ENTER);
  await window.find("tab", say("case-tab-overview"));
  await window.reads("Noor Example", "main");
});

test("a referral is sent with no more than eight interactions", async () => {
  const [, legal] = helps;
  await hands.chord(Key.CONTROL, Key.SHIFT, "r");
  await window.waitFor("the focus is in the form", () =>
    window.isFocused("radio", say("area-therapy")),
  );
  await hands.chord(Key.ARROW_RIGHT);
  await window.find("button", say("referral-need"), { how: "holds" });
  await hands.tabTo("button", say("referral-need"));
  await hands.type("Resid");
  await window.find("combobox", say("referral-provider"));
  await hands.tabTo("combobox", say("referral-provider"));
  // A name that is typed and meant needs no pointing at: the best fit is taken.
  await hands.type(legal.provider.slice(0, 3));
  await hands.chord(Key.ENTER);
  await window.find("radio", say("given-how-signed"));
  await hands.tabTo("textbox", say("referral-what"));
  await hands.type("Advice before a letter has to be answered");
  await hands.tabTo("radio", say("given-how-signed"));
  await hands.chord(Key.SPACE);
  await window.reads(say("referral-until"));
  await hands.chord(Key.CONTROL, Key.ENTER);
  await window.reads(say("referral-sent"));
  console.log(`${count.interactions} interactions and ${count.tabs} Tab presses`);
  assert.ok(count.interactions <= INTERACTIONS_MAX, `${count.interactions} interactions`);
});

test("what was sent stands in the case", async () => {
  await window.keys(Key.ESCAPE);
  await window.chord(Key.ALT, "2");
  await window.find("row", helps[1].provider, { how: "holds" });
  assert.ok((await window.text("main")).includes(say("status-sent")));
});
