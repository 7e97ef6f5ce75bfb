// Every screen of the real window, looked at by axe: WCAG 2.2 AA and its best practices.
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { clean } from "./clean.mjs";
import {
  closePanel,
  fillReferral,
  goTo,
  helps,
  leaveSearch,
  openCase,
  sendReferral,
} from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

let driver;
let window;

before(async () => {
  driver = await startDriver();
});

after(async () => {
  await window?.close();
  await driver?.end();
});

const screen = (name, show) =>
  test(name, async () => {
    await show();
    await clean(window, name);
  });

const heading = (id) => window.find("heading", say(id));

const place = (rail, title) =>
  screen(rail, async () => {
    await goTo(window, rail);
    await heading(title);
  });

screen("welcome", async () => {
  window = await openWindow(driver, ["--vault", join(driver.folder, "empty")]);
  await heading("door-welcome");
});

screen("joining, before the invitation", async () => {
  await window.press("button", say("join-do"));
  await heading("join");
  await window.press("button", say("kit-go-back"));
});

screen("about the office", async () => {
  await window.press("button", say("door-start-do"));
  await heading("door-office");
});

screen("about the office, with faults", async () => {
  await window.press("button", say("door-continue"));
  await window.reads(say("reason-required"));
  await window.write(say("door-agency"), "Example House");
  await window.write(say("door-member"), "Ada Example");
});

screen("a suggested passphrase", async () => {
  await window.press("button", say("door-continue"));
  await heading("door-passphrase-title");
  await window.find("output", say("door-suggestion"));
});

screen("one's own passphrase", async () => {
  await window.press("button", say("door-own-passphrase"));
  await window.write(say("door-passphrase"), "short");
  await window.reads(say("door-strength-too-short"));
  await window.press("button", say("door-suggest-words"));
});

screen("recovery sheet", async () => {
  await window.press("button", say("door-create"));
  await heading("recovery-title");
});

screen("today", async () => {
  await window.close();
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
  await heading("today-title");
});

place("cases", "cases");
place("referrals", "board");

screen("referrals in columns", async () => {
  await window.press("radio", say("board-columns"));
});

place("providers", "directory");

screen("one provider", async () => {
  await window.press("row", helps[0].provider, { how: "holds" });
  await window.find("heading", helps[0].provider, { how: "starts" });
});

place("calendar", "calendar");
for (const view of ["week", "month", "tasks"]) {
  screen(`calendar: ${view}`, () => window.press("radio", say(`calendar-${view}`)));
}

screen("a new appointment", () => window.press("button", say("appointment-add")));

place("reports", "report");
screen("report of the year", async () => {
  await window.press("radio", say("report-year"));
  await heading("report-total");
});

place("settings", "settings");
for (const tab of ["agency", "members", "keys", "about"]) {
  screen(`settings: ${tab}`, () => window.press("tab", say(`settings-${tab}`)));
}

place("audit", "audit");

screen("search", async () => {
  await window.chord(Key.CONTROL, "k");
  await window.find("dialog", say("kit-search"));
  await window.keys("ngosi");
  await window.find("menuitem", "Ngozi", { how: "holds" });
});

screen("keys", async () => {
  await leaveSearch(window);
  await window.chord(Key.CONTROL, "/");
  await heading("shortcuts");
});

screen("a new case, first question", async () => {
  await goTo(window, "today");
  await window.press("button", say("case-new"), { region: "main" });
  await window.find("textbox", say("case-new-name"));
  await closePanel(window);
});

screen("a case", () => openCase(window, "Samira Example"));

screen("a new referral", () => fillReferral(window, helps[0]));

screen("a case with a referral", async () => {
  await sendReferral(window);
  await window.press("tab", say("case-tab-referrals"));
  await window.find("row", helps[0].provider, { how: "holds" });
});

screen("one referral", async () => {
  await window.press("row", helps[0].provider, { how: "holds" });
  await window.press("radio", say("status-declined-provider"));
  await window.find("button", say("referral-reason"), { how: "holds" });
});

const tab = (name) =>
  screen(`a case: ${name}`, () => window.press("tab", say(`case-tab-${name}`)));

for (const name of ["services", "plan", "notes", "files", "releases"]) tab(name);

// Beside the panel the last tabs stand in a menu.
test("the panel is put away", () => closePanel(window));
for (const name of ["contacts", "access"]) tab(name);

screen("a case with a file", async () => {
  await writeFile(join(driver.dialogs, "a-letter.pdf"), "%PDF-1.7 invented");
  await window.press("tab", say("case-tab-files"));
  await window.press("button", say("attachment-add"));
  await window.find("button", "a-letter.pdf", { how: "holds" });
});

screen("describing a file", async () => {
  const what = "a-letter.pdf";
  const action = say("attachment-describe");
  await window.press("button", say("action-on", { action, what }));
  await window.write(say("attachment-description"), "The first letter of the court");
  await window.press("button", say("record"));
  await window.reads("The first letter of the court");
});

screen("a copy of a file was saved", async () => {
  const [what, action] = ["a-letter.pdf", say("attachment-save")];
  await window.press("button", say("action-on", { action, what }));
  await window.reads(say("file-written", { name: what }));
});

screen("a question before a deed", async () => {
  await window.press("button", say("kit-more"));
  await window.press("menuitem", say("case-close"));
});

screen("in the dark", async () => {
  await goTo(window, "settings");
  await window.choose(say("preferences-theme"), say("theme-dark"));
  await goTo(window, "reports");
  await heading("report-total");
});

screen("in Arabic", async () => {
  await goTo(window, "settings");
  await window.choose(say("preferences-language"), "العربية");
  await goTo(window, "today", "ar");
  await window.find("heading", say("today-title", {}, "ar"));
});

screen("at twice the size, where the height is the page's", async () => {
  for (let press = 0; press < 4; press += 1) await window.chord(Key.CONTROL, "=");
  const hasHeight = () => {
    const { top } = document.querySelector("[data-region=main]").getBoundingClientRect();
    return window.innerWidth < 700 && top < window.innerHeight / 4;
  };
  await window.waitFor("three quarters are the page's", () =>
    window.browser.executeScript(hasHeight),
  );
});

screen("the locked door", async () => {
  await window.lock();
  await window.close();
  window = await openWindow(driver, ["--vault", join(driver.folder, "vault")]);
  await window.find("heading", say("door-unlock"));
});

screen("which workspace", async () => {
  await window.close();
  const home = join(driver.folder, "data");
  for (const name of ["linden", "linden-Ben", "linden-آمنة"]) {
    await cp(join(driver.folder, "vault"), join(home, name), { recursive: true });
  }
  // As the program starts itself after a lock, where more than one may be meant.
  window = await openWindow(driver, ["--chosen", join(home, "linden")]);
  await window.press("button", say("vaults-other"));
  await heading("vaults");
  await window.find("button", "آمنة", { how: "holds" });
});

screen("a new workspace beside the others", async () => {
  await window.press("button", say("vaults-new"));
  await window.press("button", say("door-continue"));
  await window.reads(say("reason-required"));
});
