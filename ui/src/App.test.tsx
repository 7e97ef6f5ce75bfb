import { render, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { App } from "./App";
import type { DeskView, ResumePoint } from "./ipc/bindings";
import { fakeDesk } from "./ipc/fake";
import { englishWords } from "./words/bundles";

/** An open desk of a member who may only look at the first page; hands back what it is asked. */
function office(resume: ResumePoint) {
  const desk: DeskView = {
    state: "open",
    practice: false,
    practicePassphrase: null,
    agency: null,
    member: null,
    facets: [],
    deeds: [],
    preferences: {
      language: "",
      theme: "system",
      density: "standard",
      textPercent: 100,
      namesHidden: false,
      idleMinutes: 5,
      singleKeys: true,
      computer: "office",
      savedFilters: [],
    },
    today: "2026-11-22",
    version: "0.1.0",
    steppedUpS: null,
    resume,
  };
  const asked = fakeDesk({ "desk.status": () => desk, "resume.put": () => ({}) });
  render(<App words={englishWords()} />);
  return asked;
}

it.each(["__proto__", "constructor", "toString", "a page of another version", "cases"])(
  "begins on the first page when the kept place is %s, which is none for this member",
  async (page) => {
    const asked = office({ page, id: null, tab: null });
    const rail = await screen.findByRole("button", { name: /^Today/, current: "page" });
    expect(rail).toBeDefined();
    // The page asks once it is drawn, which may be a moment after the rail.
    await waitFor(() => expect(asked).toContain("today.get {}"));
  },
);
