import { fireEvent, render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { keyName, keys, useShortcuts } from "./shortcuts";

const key = (init: KeyboardEventInit) => new KeyboardEvent("keydown", init);

describe("the name of a key", () => {
  it.each([
    [{ key: "k", code: "KeyK", ctrlKey: true }, "ctrl+k"],
    [{ key: "ن", code: "KeyK", ctrlKey: true }, "ctrl+k"],
    [{ key: "ក", code: "KeyK", ctrlKey: true }, "ctrl+k"],
    [{ key: "R", code: "KeyR", ctrlKey: true, shiftKey: true }, "ctrl+shift+r"],
    [{ key: "k", code: "KeyV", ctrlKey: true }, "ctrl+k"],
    [{ key: "?", code: "Slash", shiftKey: true }, "?"],
    [{ key: "¡", code: "Digit1", altKey: true }, "alt+1"],
    [{ key: "k", code: "KeyK", metaKey: true }, "ctrl+k"],
    [{ key: " ", code: "Space" }, "space"],
    [{ key: "F6", code: "F6", shiftKey: true }, "shift+f6"],
  ])("%j is %s", (init, name) => {
    expect(keyName(key(init))).toBe(name);
  });
});

function Listener({ table }: { table: Record<string, () => unknown> }) {
  useShortcuts(table);
  return <input aria-label="text" />;
}

describe("a shortcut", () => {
  it("works everywhere, also in a text field", () => {
    const search = vi.fn();
    const { getByLabelText } = render(<Listener table={{ [keys.search]: search }} />);
    fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
    fireEvent.keyDown(getByLabelText("text"), { key: "k", ctrlKey: true });
    expect(search).toHaveBeenCalledTimes(2);
  });

  it("leaves undo, plain letters and composing to the text field", () => {
    const act = vi.fn();
    const { getByLabelText } = render(
      <Listener table={{ [keys.undo]: act, j: act, "ctrl+k": act }} />,
    );
    const field = getByLabelText("text");
    fireEvent.keyDown(field, { key: "z", ctrlKey: true });
    fireEvent.keyDown(field, { key: "j" });
    fireEvent.keyDown(field, { key: "k", ctrlKey: true, isComposing: true });
    expect(act).not.toHaveBeenCalled();
  });

  it("goes to the newest listener that wants it", () => {
    const below = vi.fn();
    const above = vi.fn(() => false);
    render(
      <>
        <Listener table={{ escape: below }} />
        <Listener table={{ escape: above }} />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "Escape" });
    expect(above).toHaveBeenCalledOnce();
    expect(below).toHaveBeenCalledOnce();
  });
});
