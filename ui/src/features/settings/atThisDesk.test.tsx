import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { DeskView, Preferences } from "../../ipc/bindings";
import { DeskProvider } from "../../ipc/desk";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { MyPreferences } from "./MyPreferences";
import { NewRecovery } from "./NewRecovery";

const preferences: Preferences = {
  language: "",
  theme: "system",
  density: "standard",
  textPercent: 100,
  namesHidden: false,
  idleMinutes: 5,
  singleKeys: true,
  computer: "office",
  savedFilters: [],
};
const desk = { preferences, deeds: ["edit-preferences"], member: null } as unknown as DeskView;

it("another place for the computer is told to the core, which knows what suits it", async () => {
  const calls = fakeDesk({ "preferences.suit": ({ computer }) => ({ ...preferences, computer }) });
  const { user } = onStage(
    <DeskProvider desk={desk}>
      <MyPreferences />
    </DeskProvider>,
  );
  const office = screen.getByRole<HTMLInputElement>("radio", { name: /^In the office/ });
  expect(office.checked).toBe(true);
  await user.click(screen.getByRole("radio", { name: /^Shared by/ }));
  expect(calls).toEqual(['preferences.suit {"computer":"shared"}']);
});

it("a new printed code is only put away when two of its groups were typed back", async () => {
  const groups = ["AB12", "CD34", "EF56", "GH78"];
  fakeDesk({ "vault.newRecovery": () => ({ passphrase: groups.join("-") }) });
  const { user } = onStage(<NewRecovery />);
  await user.type(screen.getByLabelText("Your passphrase now"), "five plain words{Enter}");
  const kept = await screen.findByRole("button", { name: "I have it" });
  await user.click(kept);
  expect(screen.getAllByText(/Compare it with the sheet/)).toHaveLength(2);
  for (const field of screen.getAllByRole<HTMLInputElement>("textbox", { name: /^Group/ })) {
    const label = field.labels?.[0]?.textContent ?? "";
    await user.type(field, groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? "");
  }
  await user.click(kept);
  expect(screen.queryByText("AB12")).toBeNull();
  expect(screen.getByLabelText("Your passphrase now")).toBeTruthy();
});
