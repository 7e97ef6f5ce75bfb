import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SealedNoteView } from "../../ipc/bindings";
import { fakeDesk } from "../../ipc/fake";
import { Kit } from "../../kit";
import { englishWords } from "../../words/bundles";
import { SealedReading } from "./SealedReading";

const MINUTES = 5 * 60;
const note = { id: "n1", day: "2026-11-20", author: "Gita Example" } as SealedNoteView;

function open() {
  return fakeDesk({
    "vault.stepUp": () => ({ seconds: MINUTES }),
    "therapy.openNote": () => ({ id: "n1", text: "Sealed words", closesInS: MINUTES }),
  });
}

describe("A sealed note", () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks for the passphrase first, and closes by itself when the minutes are over", async () => {
    const calls = open();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    render(
      <Kit words={englishWords()} first={{ page: "case" }}>
        <SealedReading area="therapy" note={note} />
      </Kit>,
    );
    expect(calls).toEqual([]);
    await user.type(screen.getByLabelText("Your passphrase"), "five quiet words in row{Enter}");
    expect(await screen.findByText("Sealed words")).toBeTruthy();
    act(() => vi.advanceTimersByTime(MINUTES * 1000 + 1));
    expect(screen.queryByText("Sealed words")).toBeNull();
    expect(screen.getByLabelText("Your passphrase")).toBeTruthy();
  });
});
