// What a caseworker does, in the words of the screen. The tour and the tests share these.
import { Key } from "selenium-webdriver";
import { say } from "./words.mjs";

/** The passphrase of every practice workspace; the program shows it at the door. */
export const PRACTICE_PASSPHRASE = "practice paper harbour lantern";

/** Three kinds of help for an invented person, each with a practice provider that gives it. */
export const helps = [
  {
    area: "therapy",
    need: "trauma-therapy",
    provider: "River Counselling",
    what: "Would like to begin with short meetings, in the mornings.",
  },
  {
    area: "legal",
    need: "immigration",
    provider: "Lotus Legal Aid",
    what: "Needs advice before a letter has to be answered.",
  },
  {
    area: "career",
    need: "job-placement",
    provider: "Skills Bridge",
    what: "Has cooked for large groups and would like to do that again.",
  },
];

/** Goes to a place of the rail. */
export async function goTo(window, place, language = "en") {
  await window.press("button", say(`rail-${place}`, {}, language), {
    how: "starts",
    region: "nav",
  });
}

/** Opens a case and stands in it. */
export async function openCase(window, name) {
  await window.press("button", say("case-new"), { region: "main" });
  await window.write(say("case-new-name"), name);
  await window.press("button", say("case-new-continue"));
  await window.press("radio", say("safe-contact-with-care"));
  await window.write(say("case-safe-contact-note"), "Tuesday or Thursday after 14:00");
  await window.press("radio", say("statistics-given"));
  await window.press("button", say("case-new-open"));
  await window.find("tab", say("case-tab-overview"));
  await window.reads(name, "main");
}

/** Fills a new referral, up to but without sending it. */
export async function fillReferral(window, { area, need, provider, what }) {
  await window.chord(Key.CONTROL, Key.SHIFT, "r");
  await window.press("radio", say(`area-${area}`));
  await window.choose(say("referral-need"), say(`need-${need}`));
  await window.pick(say("referral-provider"), provider);
  await window.write(say("referral-what"), what);
  await window.press("radio", say("given-how-signed"));
}

/** Sends what was filled in. With a provider that takes paper the letter comes up; it is closed. */
export async function sendReferral(window) {
  const onPaper = await window.has("button", say("referral-save-letter"));
  await window.press("button", say(onPaper ? "referral-save-letter" : "referral-save-send"));
  await window.reads(say("referral-sent"));
  if (onPaper) {
    await window.find("button", say("letter-print"));
    await closePanel(window);
  }
  await window.gone("button", say("referral-keep-draft"));
}

/** Leaves the search by key: once for the text, once for the search itself. */
export async function leaveSearch(window) {
  await window.waitFor("The search is left", async () => {
    await window.keys(Key.ESCAPE);
    await window.settle();
    return !(await window.has("dialog", say("kit-search")));
  });
}

/** Puts the work panel away. */
export async function closePanel(window) {
  await window.press("button", say("kit-close"), { region: "[data-region=panel]" });
}

/** Writes down what came back from a provider. */
export async function recordAnswer(window, { provider }, status, reason) {
  await window.press("tab", say("case-tab-referrals"));
  await window.press("row", provider, { how: "holds" });
  await window.press("radio", say(`status-${status}`));
  if (reason) await window.choose(say("referral-reason"), say(`referral-reason-${reason}`));
  await window.press("button", say("record"), { region: "[data-region=panel]" });
  const recorded = say("referral-state-saved", { status: say(`status-${status}`) });
  await window.reads(recorded);
  await closePanel(window);
}

/**
 * Shows the report of this year, today in it, and gives its first figures once they are as
 * `expected`: until the year is counted, those of the month before stay on the screen.
 */
export async function readReport(window, expected) {
  await goTo(window, "reports");
  await window.press("radio", say("report-year"));
  const lead = /referrals: ([\d,]+); service received: ([\d,]+)/;
  let figures = null;
  await window.waitFor("The report of this year shows what is expected", async () => {
    const text = await window.text("main");
    const [, attempts, received] = lead.exec(text) ?? [];
    if (!attempts || !text.includes(say("report-span", thisYear()))) return false;
    figures = { attempts: numberOf(attempts), received: numberOf(received) };
    return expected(figures);
  });
  return figures;
}

const numberOf = (text) => Number(text.replace(",", ""));

function thisYear() {
  const year = new Date().getFullYear();
  return { from: `1 January ${year}`, to: `31 December ${year}` };
}

/** Saves the report that is shown; `format` is `xlsx` or `csv`. */
export async function saveReport(window, format) {
  await window.press("button", say("report-save"));
  await window.press("menuitem", say(`report-as-${format}`));
  const name = `report-${new Date().getFullYear()}-01-01.${format}`;
  await window.reads(say("file-written", { name }), "main");
  return name;
}

/** Makes a sealed copy from the settings. */
export async function backUp(window) {
  await goTo(window, "settings");
  await window.press("tab", say("settings-keys"));
  await window.press("button", say("backup-make"));
  await window.reads(say("backup-equal"));
}

/** Takes the word about what was done off the screen, for a picture. */
export async function clearWord(window) {
  const bar = "[data-region=undo]";
  if (await window.has("button", say("kit-close"), { region: bar })) {
    await window.press("button", say("kit-close"), { region: bar });
  }
}

/** Opens the door of the practice workspace. */
export async function unlock(window) {
  await window.write(say("door-passphrase"), PRACTICE_PASSPHRASE);
  await window.press("button", say("door-unlock"));
  // Where one stands then is where one was.
  await window.find("button", say("rail-today"), { how: "starts", region: "nav" });
}

/** Begins a workspace at its first start, reads its sheet back, and opens it; gives its passphrase. */
export async function foundWorkspace(window, agency, member) {
  await window.press("button", say("door-start-do"));
  await window.write(say("door-agency"), agency);
  await window.write(say("door-member"), member);
  await window.press("button", say("door-continue"));
  await window.find("output", say("door-suggestion"));
  const passphrase = await window.text("output");
  await window.press("button", say("door-create"));
  await readSheetBack(window);
  await window.press("button", say("door-open"));
  await window.find("heading", say("today-title"));
  return passphrase;
}

/** Types back from the sheet what it asks for. */
export async function readSheetBack(window) {
  await window.find("heading", say("recovery-title"));
  const groups = await window.lines(`article[aria-label="${say("recovery-sheet")}"] li`);
  await window.press("button", say("door-continue"));
  await window.reads(say("recovery-group-differs"));
  for (const [at, group] of groups.entries()) {
    const label = say("recovery-group", { number: at + 1 });
    if (await window.has("textbox", label)) await window.write(label, group);
  }
  await window.press("button", say("door-continue"));
}

/** Names the folder of the dialogs as the place where colleagues meet. */
export async function shareByFolder(window) {
  await goTo(window, "sharing");
  await window.press("button", say("relay-add"));
  await window.press("radio", say("relay-kind-folder"), { how: "starts" });
  await window.press("button", say("relay-folder"));
  // The dialog answers when it likes; tried out before, there is no folder yet.
  const named = () => window.lines("[data-region=panel] bdi");
  await window.waitFor("a folder is named", async () => (await named()).length > 0);
  await window.press("button", say("relay-test"));
  await window.reads(say("relay-test-works"));
  await window.press("button", say("record"), { region: "[data-region=panel]" });
  await window.reads(say("relay-saved"));
}
