// Two people at one computer who set up nothing: one file goes from one to the other, eight words are
// compared, and from then on what one of them writes is read by the other within seconds.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import {
  ADA,
  AGENCY,
  askToJoin,
  BEN,
  BENS_COMPUTER,
  inviteBen,
  openTwo,
  wordsOf,
} from "./colleagues.mjs";
import { closePanel, foundWorkspace, goTo } from "./deeds.mjs";
import { say } from "./words.mjs";

const PROVIDER = "River Counselling Example";

let two;

before(async () => {
  two = await openTwo({ meets: true });
});

after(() => two?.close());

test("two people at one computer set up nothing, and read each other within seconds", async () => {
  const { ada, ben } = two;
  await foundWorkspace(ada, AGENCY, ADA);
  await inviteBen(two);
  await askToJoin(two);

  await ada.press("button", say("request"));
  const asks = say("request-here-one", { member: BEN, device: BENS_COMPUTER });
  await ada.press("button", asks);
  assert.deepEqual(await wordsOf(ada), await wordsOf(ben));
  await ada.press("button", say("request-same"));
  await ada.press("button", say("request-admit"));
  await ada.reads(say("request-admitted"));
  await closePanel(ada);
  await ben.press("button", say("join-look"));
  await ben.find("heading", say("today-title"));
  assert.equal((await readdir(two.stick)).length, 1, "only the invitation was handed over");

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
