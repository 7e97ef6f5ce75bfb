import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { CaseRow, OpenCase } from "../../ipc/bindings";
import { fakeDesk } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { NewCase } from "./NewCase";

const known = { id: "c7", code: "C-10007", name: "Chinda Sokh", status: "Closed" } as CaseRow;

function opening() {
  const sent: OpenCase[] = [];
  const found = vi.fn();
  const opened = vi.fn();
  fakeDesk({
    "cases.similar": () => ({ cases: [known] }),
    "cases.open": (input) => {
      sent.push(input);
      return { caseId: "c9", code: "C-10009" };
    },
  });
  const stage = onStage(<NewCase onOpened={opened} onFound={found} />);
  return { ...stage, sent, found, opened };
}

it("shows who it could already be while the name is typed, and never stops anyone", async () => {
  const { user, found } = opening();
  await user.type(screen.getByRole("textbox", { name: /Name to use/ }), "Chenda Sok");
  await user.click(await screen.findByRole("button", { name: "Open: C-10007" }));
  expect(found).toHaveBeenCalledWith("c7");
});

it("needs only the rule for contact; an age makes an uncertain year and no day", async () => {
  const { user, sent, opened } = opening();
  await user.type(screen.getByRole("textbox", { name: /Name to use/ }), "Dina");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("radio", { name: "Do not contact" });
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(screen.getByText("Add an answer here.")).toBeTruthy();
  expect(sent).toHaveLength(0);
  await user.click(screen.getByRole("radio", { name: "Message only, do not call" }));
  await user.type(screen.getByRole("textbox", { name: /About how old/ }), "24");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledWith("c9"));
  expect(sent[0]).toMatchObject({
    name: "Dina",
    birth: "2002~",
    language: null,
    safeContact: "message-only",
    statistics: "not-asked",
    survivorOf: null,
  });
});

it("opens a further case of the same person without asking again who that is", async () => {
  const { user, sent, opened } = opening();
  await user.type(screen.getByRole("textbox", { name: /Name to use/ }), "Chenda");
  await user.click(await screen.findByRole("button", { name: "Same person: C-10007" }));
  expect(screen.queryByText("About how old?")).toBeNull();
  await user.click(screen.getByRole("radio", { name: "Contact with care" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  expect(sent[0]).toMatchObject({ name: null, survivorOf: "c7" });
});
