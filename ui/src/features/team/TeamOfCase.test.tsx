import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { type Deed, type DeskView, type TeamView, vocabularies } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { type FakeDesk, fakeDesk } from "../../ipc/fake";
import { onStage, PanelHere } from "../../kit/testing";
import { TeamOfCase } from "./TeamOfCase";

const desk = { deeds: [...vocabularies.deed] as Deed[] } as unknown as DeskView;
const view: TeamView = {
  caseId: "case",
  mayGrant: ["facts", "identity"],
  contested: [],
  readers: [
    {
      memberId: "mina",
      name: "Mina Rossi",
      roles: ["caseworker"],
      me: true,
      granted: ["facts", "identity"],
      byRole: [],
      grantable: [],
    },
    {
      memberId: "ana",
      name: "Ana Duarte",
      roles: ["clinician"],
      me: false,
      granted: ["facts"],
      byRole: [],
      grantable: ["identity", "therapy"],
    },
  ],
};

function team(some: FakeDesk) {
  const calls = fakeDesk({ "team.get": () => view, ...some }, ["members"]);
  const stage = onStage(
    <DeskProvider desk={desk}>
      <TeamOfCase caseId="case" />
      <PanelHere />
    </DeskProvider>,
  );
  return { ...stage, calls };
}

it("a case is shared in three presses, with what the role allows and one may give", async () => {
  const { user, calls } = team({ "team.grant": () => view });
  await user.click(await screen.findByRole("button", { name: "Share" }));
  await user.click(await screen.findByRole("radio", { name: /Ana Duarte/ }));
  await user.click(screen.getByRole("button", { name: "Let them read" }));
  expect(calls).toContain('team.grant {"caseId":"case","memberId":"ana","facets":["identity"]}');
});

it("taking back says first that what was read cannot be unread", async () => {
  const { user, calls } = team({ "team.withdraw": () => view });
  await user.click(await screen.findByRole("button", { name: /^Take back/ }));
  const panel = screen.getByRole("complementary");
  expect(panel.textContent).toContain("What was read cannot be unread");
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(calls).toContain('team.withdraw {"caseId":"case","memberId":"ana","facets":["facts"]}');
});

it("says that an opening is contested, and that nobody new reads it meanwhile", async () => {
  team({ "team.get": () => ({ ...view, contested: ["casework"] }) });
  expect((await screen.findByRole("status")).textContent).toContain("Nobody new can read it");
});
