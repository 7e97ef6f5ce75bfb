// How two people at one computer begin: one has a workspace, writes an invitation, and the other asks
// with it. The scenes of two people share these.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { closePanel, goTo, readSheetBack } from "./deeds.mjs";
import { startDriver } from "./driver.mjs";
import { openWindow } from "./window.mjs";
import { say } from "./words.mjs";

export const AGENCY = "Example House";
export const ADA = "Ada Example";
export const BEN = "Ben Example";
export const BENS_COMPUTER = "Blue laptop";

/** A window for each of two people; what they hand over lies on one stick. */
export async function openTwo(options = {}) {
  const first = await startDriver({ dialogs: "stick", ...options });
  const drivers = [first];
  const open = [];
  const close = async () => {
    for (const window of open) await window.close();
    for (const driver of drivers.toReversed()) await driver.end();
  };
  try {
    open.push(await openWindow(first, ["--vault", join(first.folder, "ada")]));
    drivers.push(await startDriver({ beside: first }));
    open.push(await openWindow(drivers[1], ["--vault", join(first.folder, "ben")]));
  } catch (reason) {
    await close();
    throw reason;
  }
  const [ada, ben] = open;
  return { ada, ben, folder: first.folder, stick: first.dialogs, close };
}

// What is still being written ends otherwise.
const isOf = (sort, name) => name.startsWith(sort) && name.endsWith(".linden");

/** The file of this sort on the stick. */
export function onStick({ ada, stick }, sort) {
  return ada.waitFor(`there is a file ${sort}`, async () =>
    (await readdir(stick)).find((name) => isOf(sort, name)),
  );
}

/** Ada writes an invitation for Ben; it lies on the stick then. */
export async function inviteBen(two) {
  const { ada } = two;
  await goTo(ada, "settings");
  await ada.press("tab", say("settings-members"));
  await ada.press("button", say("invite"));
  await ada.write(say("member-name"), BEN);
  const role = { how: "starts", region: "[data-region=panel]" };
  await ada.press("checkbox", say("role-caseworker"), role);
  await ada.press("button", say("invite-write"));
  await ada.reads(say("invite-written", { name: await onStick(two, "invitation") }));
  await closePanel(ada);
}

/** Ben asks to join with what is on the stick, from the first start on, up to the eight words. */
export async function askToJoin({ ben }) {
  await ben.press("button", say("join-do"));
  await ben.press("button", say("join-file"));
  await ben.reads(say("join-found", { agency: AGENCY, member: BEN }));
  await ben.press("button", say("door-continue"));
  await ben.write(say("device-name"), BENS_COMPUTER);
  await ben.press("button", say("door-continue"));
  await ben.find("output", say("door-suggestion"));
  await ben.press("button", say("join-begin"));
  await readSheetBack(ben);
  await ben.find("heading", say("join-asked"));
}

/** The eight words on the screen. */
export async function wordsOf(window) {
  const words = () => window.lines(`ol[aria-label="${say("eight-words")}"] li`);
  await window.waitFor("eight words are shown", async () => (await words()).length === 8);
  return words();
}
