import { fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { carryWith } from "../../ipc/call";
import { fakeWindow } from "../../ipc/fake";
import { onStage } from "../../kit/testing";
import { CopyNote } from "./CopyNote";

let leave: () => void;
let asked: string[];

/** A window that clears what was copied after so many seconds, or does not. */
function clearsAfter(seconds: number | null) {
  asked = [];
  carryWith(async (name) => {
    asked.push(name);
    return JSON.stringify({ value: name === "window.copied" ? seconds : null });
  });
  onStage(
    <>
      <CopyNote />
      <input aria-label="Field" defaultValue="some words" />
    </>,
  );
  return screen.getByLabelText<HTMLInputElement>("Field");
}

beforeEach(() => {
  leave = fakeWindow().leave;
});
afterEach(() => leave());

it("says for how long it can be pasted, where the window clears it", async () => {
  const field = clearsAfter(15);
  field.focus();
  field.setSelectionRange(0, 4);
  fireEvent.copy(field);
  expect((await screen.findAllByText(/Copied.*15.* seconds/)).length).toBeGreaterThan(0);
});

it("promises nothing where it does not, and asks nothing where nothing was marked", async () => {
  const field = clearsAfter(null);
  field.focus();
  field.setSelectionRange(4, 4);
  fireEvent.copy(field);
  expect(asked).toEqual([]);
  field.setSelectionRange(0, 4);
  fireEvent.cut(field);
  expect(asked).toEqual(["window.copied"]);
  await Promise.resolve();
  expect(screen.queryByText(/Copied/)).toBeNull();
});
