// Two people at one computer who set up nothing: one file goes from one to the other, eight words are
// compared, and from then on what one of them writes is read by the other within seconds.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closePanel, foundWorkspace, goTo, readSheetBack } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
import { say } from "./words.mjs";

const AGENCY = "Example House";
const ADA = "Ada Example";
const BEN = "Ben Example";
const PROVIDER = "River Counselling Example";

let drivers = [];
let ada;
let ben;

before(async () => {
  const first = await startDriver({ dialogs: "stick", meets: true });
  drivers = [first];
  drivers.push(await startDriver({ beside: first }));
  ada = await openWindow(first, ["--vault", join(first.folder, "ada")]);
  ben = await openWindow(drivers[1], ["--vault", join(first.folder, "ben")]);
});

after(async () => {
  await ada?.close();
  await ben?.close();
  for (const driver of drivers.toReversed()) await driver.end();
});

const wordsOf = async (window) => {
  const words = () => window.lines(`ol[aria-label="${say("eight-words")}"] li`);
  await window.waitFor("eight words are shown", async () => (await words()).length === 8);
  return words();
};

test("two people at one computer set up nothing, and read each other within seconds", async () => {
  await foundWorkspace(ada, AGENCY, ADA);
  await goTo(ada, "settings");
  await ada.press("tab", say("settings-members"));
  await ada.press("button", say("invite"));
  await ada.write(say("member-name"), BEN);
  await ada.press("checkbox", say("role-caseworker"), { how: "starts", region: "[data-region=panel]" });
  await ada.press("button", say("invite-write"));
  await ada.find("button", say("kit-close"), { region: "[data-region=panel] form, [data-region=panel]" });
  await closePanel(ada);

  await ben.press("button", say("join-do"));
  await ben.press("button", say("join-file"));
  await ben.reads(say("join-found", { agency: AGENCY, member: BEN }));
  await ben.press("button", say("door-continue"));
  await ben.write(say("device-name"), "Blue laptop");
  await ben.press("button", say("door-continue"));
  await ben.find("output", say("door-suggestion"));
  await ben.press("button", say("join-begin"));
  await readSheetBack(ben);
  await ben.find("heading", say("join-asked"));

  await ada.press("button", say("request"));
  const asks = say("request-here-one", { member: BEN, device: "Blue laptop" });
  await ada.press("button", asks);
  assert.deepEqual(await wordsOf(ada), await wordsOf(ben));
  await ada.press("button", say("request-same"));
  await ada.press("button", say("request-admit"));
  await ada.reads(say("request-admitted"));
  await closePanel(ada);
  await ben.press("button", say("join-look"));
  await ben.find("heading", say("today-title"));
  assert.equal((await readdir(drivers[0].dialogs)).length, 1, "only the invitation was handed over");

  for (const window of [ada, ben]) {
    await goTo(window, "sharing");
    await window.reads(say("relay-common"), "main");
  }
  await goTo(ben, "providers");
  await goTo(ada, "providers");
  await ada.press("button", say("provider-add"), { region: "main" });
  await ada.write(say("provider-name"), PROVIDER);
  await ada.press("button", say("record"), { region: "[data-region=panel]" });
  await ben.reads(PROVIDER, "main");
});
