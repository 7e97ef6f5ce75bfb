// A tour of the real window through the main job: pictures of every screen, the referral report
// and a sealed copy, kept in the folder that is named. `node tour.mjs OUT_DIR`
import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  backUp,
  clearWord,
  closePanel,
  fillReferral,
  goTo,
  helps,
  leaveSearch,
  openCase,
  readReport,
  recordAnswer,
  saveReport,
  sendReferral,
  unlock,
} from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { Key, openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const out = process.argv[2];
if (!out) {
  console.error("Name the folder for the pictures: node tour.mjs OUT_DIR");
  process.exit(2);
}

let window;
let number = 0;

const picture = async (name) => {
  await clearWord(window);
  number += 1;
  await window.picture(join(out, `${String(number).padStart(2, "0")}-${name}.png`));
};

/** The choices of the member in a language; the theme and the size are named by their messages. */
const prefer = async (field, option, language = "en") => {
  await goTo(window, "settings", language);
  await window.choose(say(`preferences-${field}`, {}, language), option);
};

const visit = async (place, title = place) => {
  await goTo(window, place);
  await window.find("heading", say(title));
  await picture(place);
};

const lookingAround = (vault, driver) => [
  [
    "The practice office opens on Today",
    async () => {
      window = await openWindow(driver, ["--demo", vault]);
      await window.find("heading", say("today-title"));
      await picture("today");
    },
  ],
  [
    "Cases, referrals, providers, calendar, activity log",
    async () => {
      await visit("cases");
      await visit("referrals", "board");
      await visit("providers", "directory");
      await visit("calendar");
      await visit("audit");
    },
  ],
  [
    "Anything is found from anywhere",
    async () => {
      await window.chord(Key.CONTROL, "k");
      await window.keys("ngosi"); // nobody's name is spelt so
      await window.find("menuitem", "Ngozi", { how: "holds" });
      await picture("search");
      await leaveSearch(window);
    },
  ],
];

const theMainJob = (driver) => [
  [
    "A new case",
    async () => {
      await goTo(window, "today");
      await openCase(window, "Lina Example");
      await picture("new-case");
    },
  ],
  ...helps.map((help) => [
    `A referral to ${help.area}`,
    async () => {
      await fillReferral(window, help);
      await picture(`referral-${help.area}`);
      await sendReferral(window);
    },
  ]),
  [
    "An answer to each, and the outcome of one",
    async () => {
      const [therapy, legal, career] = helps;
      await recordAnswer(window, therapy, "accepted");
      await recordAnswer(window, legal, "accepted");
      await recordAnswer(window, career, "declined-provider", "no-capacity");
      await recordAnswer(window, therapy, "started");
      await recordAnswer(window, therapy, "received");
      await picture("answers");
      await window.press("row", helps[1].provider, { how: "holds" });
      await window.find("radio", say("status-started"));
      await picture("one-referral");
      await closePanel(window);
      await window.press("tab", say("case-tab-overview"));
      await window.find("heading", say("timeline"));
      await picture("case");
    },
  ],
  [
    "The referral report, as a spreadsheet and as a table",
    async () => {
      await readReport(window, ({ received }) => received > 0);
      await picture("report");
      for (const format of ["xlsx", "csv"]) {
        const name = await saveReport(window, format);
        await copyFile(join(driver.folder, name), join(out, name));
      }
    },
  ],
];

const otherEyes = () => [
  [
    "In Arabic",
    async () => {
      await prefer("language", "العربية");
      const day = say("today-title", {}, "ar");
      for (const [place, title] of [
        ["today", day],
        ["reports", say("report", {}, "ar")],
      ]) {
        await goTo(window, place, "ar");
        await window.find("heading", title);
        await picture(`arabic-${place}`);
      }
      await prefer("language", "English", "ar");
      await window.find("heading", say("settings"));
    },
  ],
  [
    "In the dark, and at twice the size",
    async () => {
      await prefer("theme", say("theme-dark"));
      await picture("dark-settings");
      await visitDark("today", "today-title");
      await visitDark("reports", "report");
      await prefer("theme", say("theme-light"));
      await twiceTheSize();
    },
  ],
];

const throughTheLock = (vault, driver) => [
  [
    "A sealed copy",
    async () => {
      await backUp(window);
      await picture("backup");
      const name = (await readdir(driver.folder)).find((file) => file.endsWith(".linden"));
      await copyFile(join(driver.folder, name), join(out, name));
    },
  ],
  [
    "Locked: another process shows the door",
    async () => {
      await window.lock();
      await window.close();
      window = await openWindow(driver, ["--vault", vault]);
      await window.find("heading", say("door-unlock"));
      await picture("locked");
    },
  ],
  [
    "Unlocked again",
    async () => {
      await unlock(window);
      await visit("today", "today-title");
    },
  ],
];

const visitDark = async (place, title) => {
  await goTo(window, place);
  await window.find("heading", say(title));
  await picture(`dark-${place}`);
};

/** By key: at this size the driver's pointer and the page no longer agree on where things are. */
const twiceTheSize = async () => {
  await goTo(window, "today");
  await window.find("heading", say("today-title"));
  for (let press = 0; press < 4; press += 1) await window.chord(Key.CONTROL, "=");
  await picture("large-today");
  await window.chord(Key.CONTROL, "0");
};

const driver = await startDriver();
await mkdir(out, { recursive: true });
let at = "";
try {
  const vault = join(driver.folder, "vault");
  const steps = [
    ...lookingAround(vault, driver),
    ...theMainJob(driver),
    ...otherEyes(),
    ...throughTheLock(vault, driver),
  ];
  for (const [name, take] of steps) {
    at = name;
    await take();
    console.log(`✓ ${name}`);
  }
} catch (reason) {
  await window?.picture(join(out, "last.png")).catch(() => undefined);
  console.error(`✗ The tour stopped at “${at}”: ${reason.message || reason.name}`);
  if (process.env.LINDEN_TRACE) console.error(reason);
  process.exitCode = 1;
} finally {
  await window?.close().catch(() => undefined);
  await driver.end();
}
