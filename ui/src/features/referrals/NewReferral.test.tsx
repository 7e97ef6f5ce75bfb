import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { CreateReferral, DeskView, ProviderMatch } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { Kit } from "../../kit";
import { englishWords } from "../../words/bundles";
import { NewReferral } from "./NewReferral";

// Finding controls by their role is slow in a page without a browser.
vi.setConfig({ testTimeout: 30_000 });

const desk = {
  deeds: ["draft-referral", "send-referral", "record-release"],
  preferences: { singleKeys: true },
} as unknown as DeskView;

const lotus = {
  providerId: "p1",
  offerId: "o1",
  provider: "Lotus Legal Aid",
  offer: "Residence permits",
  area: "legal",
  status: "active",
  fees: "Free.",
  referBy: "phone",
  releaseId: null,
  releaseUntil: null,
  releaseItems: [],
  answerDays: null,
  answered: 0,
  verifiedDays: 3,
} as unknown as ProviderMatch;

function open(match: ProviderMatch) {
  const done = vi.fn();
  const calls = fakeDesk({
    "cases.get": () => ({ needs: [], name: "Mara Example" }) as never,
    "referrals.match": () => ({ matches: [match] }),
    "referrals.create": () => ({ row: { id: "r1" } }) as never,
  });
  render(
    <Kit words={englishWords()} first={{ page: "case" }} today="2026-11-22">
      <DeskProvider desk={desk}>
        <NewReferral caseId="c1" kind="immigration" onDone={done} />
      </DeskProvider>
    </Kit>,
  );
  const created = (): CreateReferral[] =>
    calls
      .filter((call) => call.startsWith("referrals.create"))
      .map((call) => JSON.parse(call.slice("referrals.create ".length)));
  return { done, created };
}

async function chooseProvider() {
  await userEvent.type(screen.getByLabelText("Provider", { selector: "input" }), "lot");
  await userEvent.click(await screen.findByText("Lotus Legal Aid"));
}

describe("A new referral", () => {
  it("is not sent without the person's answer, and says what to do", async () => {
    const { created, done } = open(lotus);
    await chooseProvider();
    await userEvent.click(screen.getByText("Save and send"));
    expect(screen.getByText(/Record the person’s answer about sharing/)).toBeTruthy();
    expect(created()).toEqual([]);
    expect(done).not.toHaveBeenCalled();
  });

  it("stays a draft, and shows the provider nothing, when the person did not agree", async () => {
    const { created } = open(lotus);
    await chooseProvider();
    await userEvent.click(screen.getByLabelText(/Did not agree/));
    expect(screen.getByText(/Without the person’s yes this stays a draft/)).toBeTruthy();
    expect(screen.queryByText("Mara Example")).toBeNull();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(created()).toMatchObject([{ send: false, release: null, releaseId: null }]);
  });

  it("is sent with the release that was given beside it", async () => {
    const { created, done } = open(lotus);
    await chooseProvider();
    await userEvent.click(screen.getByLabelText("Signed on paper"));
    expect(screen.getByText("Mara Example")).toBeTruthy();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(created()).toMatchObject([
      {
        send: true,
        kind: "immigration",
        providerId: "p1",
        release: { given: "signed", untilDay: "2027-02-20", providerId: "p1" },
      },
    ]);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it("asks nothing again that a living release already says", async () => {
    const covered = {
      ...lotus,
      releaseId: "x1",
      releaseUntil: "2026-12-31",
      releaseItems: ["need", "name"],
    } as ProviderMatch;
    const { created } = open(covered);
    await chooseProvider();
    expect(screen.queryByLabelText("Signed on paper")).toBeNull();
    await userEvent.click(screen.getByText("Save and send"));
    expect(created()).toMatchObject([
      { send: true, releaseId: "x1", release: null, items: ["need", "name"] },
    ]);
  });
});
