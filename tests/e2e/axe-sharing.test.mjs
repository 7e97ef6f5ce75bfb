// The screens of sharing in the real window, looked at by axe: places, files, members, joining.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { clean } from "./clean.mjs";
import { closePanel, goTo, openCase, readSheetBack, unlock } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
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

// What is still being written ends otherwise.
const isOf = (sort, name) => name.startsWith(sort) && name.endsWith(".linden");

/** The file of this sort among those that the dialogs "chose". */
const fileOf = (sort) =>
  window.waitFor(`there is a file ${sort}`, async () =>
    (await readdir(driver.folder)).find((name) => isOf(sort, name)),
  );

const heading = (id) => window.find("heading", say(id));

screen("how it stands, alone", async () => {
  window = await openWindow(driver, ["--demo", join(driver.folder, "vault")]);
  await heading("today-title");
  await goTo(window, "sharing");
  await heading("sharing");
});

screen("a shared place", async () => {
  await window.press("button", say("relay-add"));
  await window.press("radio", say("relay-kind-webdav"), { how: "starts" });
  await window.press("button", say("relay-test"));
  await window.reads(say("reason-required"));
});

screen("a shared place, tried out", async () => {
  await window.press("radio", say("relay-kind-folder"), { how: "starts" });
  await window.press("button", say("relay-folder"));
  await window.press("button", say("relay-test"));
  await window.reads(say("relay-test-works"));
});

screen("a file, looked into", async () => {
  await window.press("button", say("record"), { region: "[data-region=panel]" });
  await window.reads(say("relay-saved"));
  await window.press("button", say("sharing-file-save-all"));
  await window.reads(await fileOf("sharing"), "main");
  await window.press("button", say("sharing-file-open"));
  await window.reads(say("sharing-bundle-nothing"));
  await rm(join(driver.folder, await fileOf("sharing")));
});

screen("what was shared, checked", async () => {
  await window.press("button", say("sharing-check-do"));
  await window.reads(say("sharing-check-chain-whole"));
});

for (const tab of ["versions", "held", "erased"]) {
  screen(`sharing: ${tab}`, () => window.press("tab", say(`sharing-tab-${tab}`)));
}

screen("an invitation", async () => {
  await goTo(window, "settings");
  await window.press("tab", say("settings-members"));
  await window.press("button", say("invite"));
  await window.write(say("member-name"), "Ben Example");
});

screen("an invitation, written", async () => {
  const role = { how: "starts", region: "[data-region=panel]" };
  await window.press("checkbox", say("role-caseworker"), role);
  await window.press("button", say("invite-write"));
  await window.reads(say("invite-written", { name: await fileOf("invitation") }));
});

screen("a member and a device", async () => {
  await closePanel(window);
  await window.press("row", say("member-devices", { count: 1 }), { how: "holds" });
  await window.find("button", say("invite-device"));
});

screen("joining, with an invitation", async () => {
  await window.close();
  window = await openWindow(driver, ["--vault", join(driver.folder, "joining")]);
  await window.press("button", say("join-do"));
  await window.press("button", say("join-file"));
  await window.find("button", say("door-continue"));
});

screen("joining, a name for the computer", async () => {
  await window.press("button", say("door-continue"));
  await window.write(say("device-name"), "Blue laptop");
});

screen("joining, waiting to be let in", async () => {
  await window.press("button", say("door-continue"));
  await window.find("output", say("door-suggestion"));
  await window.press("button", say("join-begin"));
  await readSheetBack(window);
  await heading("join-asked");
  await window.press("button", say("join-save"));
  await window.reads(say("join-saved", { name: await fileOf("request") }));
  await rm(join(driver.folder, await fileOf("invitation")));
});

screen("eight words to compare", async () => {
  await window.close();
  window = await openWindow(driver, ["--vault", join(driver.folder, "vault")]);
  await unlock(window);
  await goTo(window, "settings");
  await window.press("tab", say("settings-members"));
  await window.press("button", say("request"));
  await window.press("button", say("request-file"));
  await window.find("button", say("request-same"));
});

screen("a device that is let in", async () => {
  await window.press("button", say("request-same"));
  await window.write(say("device-name"), "Blue laptop");
  await window.press("button", say("request-admit"));
  await window.reads(say("request-admitted"));
  await closePanel(window);
});

screen("a case that is shared", async () => {
  await goTo(window, "today");
  await openCase(window, "Samira Example");
  await window.press("tab", say("case-tab-access"));
  await window.press("button", say("team-share"));
  await window.find("button", say("team-share-do"));
});
