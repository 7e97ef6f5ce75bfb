import { act, fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "./Button";
import { useConfirm } from "./ConfirmDialog";
import { FaultNote } from "./FaultNote";
import { Masked } from "./Masked";
import { usePanel } from "./panelState";
import { Rows } from "./Rows";
import { Table } from "./Table";
import { TextField } from "./TextField";
import { onStage } from "./testing";
import { useUndo } from "./UndoBar";
import { PanelForm, WorkPanel } from "./WorkPanel";

afterEach(() => vi.useRealTimers());

describe("a hidden name", () => {
  it("is not on the page, and its bar says nothing of its length", () => {
    const { container } = onStage(<Masked>Amara Example</Masked>, { namesHidden: true });
    expect(container.innerHTML).not.toContain("Amara");
    expect(screen.getByRole("button", { name: "Name hidden, show" })).toBeDefined();
  });

  it("is shown for ten seconds, and the look is on record", () => {
    vi.useFakeTimers();
    const reveal = vi.fn();
    onStage(<Masked onReveal={reveal}>Amara Example</Masked>, { namesHidden: true });
    const bar = screen.getByRole("button");
    act(() => bar.focus());
    fireEvent.keyDown(bar, { key: " " });
    fireEvent.keyUp(bar, { key: " " });
    expect(bar.textContent).toBe("Amara Example");
    expect(reveal).toHaveBeenCalledOnce();
    act(() => vi.advanceTimersByTime(9_900));
    expect(bar.textContent).toBe("Amara Example");
    act(() => vi.advanceTimersByTime(200));
    expect(bar.textContent).toBe("");
  });

  it("is plain text in its own direction when names are shown", () => {
    const { container } = onStage(<Masked>سميرة مثال</Masked>);
    expect(container.querySelector("bdi")?.dir).toBe("auto");
  });
});

function NoteForm() {
  const [text, setText] = useState("");
  return (
    <PanelForm onSubmit={() => undefined} submit="Record" hasDraft={text !== ""}>
      <TextField label="Note" value={text} onChange={setText} />
    </PanelForm>
  );
}

function Desk() {
  const panel = usePanel();
  const open = (id: string) => panel.open({ id, title: `Note ${id}`, body: <NoteForm /> });
  return (
    <>
      <Button onPress={() => open("a")}>Open a</Button>
      <Button onPress={() => open("b")}>Open b</Button>
      <WorkPanel />
    </>
  );
}

describe("the work panel", () => {
  it("keeps what was typed when it is put aside, and brings it back", async () => {
    const { user } = onStage(<Desk />);
    await user.click(screen.getByRole("button", { name: "Open a" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Note"));
    await user.keyboard("half a sentence{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open a" }));
    await user.click(screen.getByRole("button", { name: /1.* draft/ }));
    await user.click(screen.getByRole("menuitem", { name: "Note a" }));
    expect(screen.getByLabelText("Note")).toHaveProperty("value", "half a sentence");
  });

  it("holds one task: another one parks it, and nothing typed is nothing kept", async () => {
    const { user } = onStage(<Desk />);
    await user.click(screen.getByRole("button", { name: "Open a" }));
    await user.keyboard("half");
    await user.click(screen.getByRole("button", { name: "Open b" }));
    expect(screen.getByRole("region", { name: "Note b" })).toBeDefined();
    expect(screen.getByRole("button", { name: /1.* draft/ })).toBeDefined();
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: /1.* draft/ }));
    expect(screen.queryByRole("menuitem", { name: "Note b" })).toBeNull();
  });
});

function Deed({ undo }: { undo: () => void }) {
  const undoable = useUndo();
  return (
    <>
      <Button onPress={() => undoable({ text: "State changed", undo })}>Change</Button>
      <input aria-label="text" />
    </>
  );
}

describe("undo", () => {
  it("is offered for ten seconds and stays at Ctrl Z, but never in a text field", async () => {
    const undo = vi.fn();
    const { user } = onStage(<Deed undo={undo} />);
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(screen.getByRole("region", { name: "Undo" }).textContent).toContain("State changed");
    await user.click(screen.getByLabelText("text"));
    await user.keyboard("{Control>}z{/Control}");
    expect(undo).not.toHaveBeenCalled();
    act(() => screen.getByRole("button", { name: "Change" }).focus());
    await user.keyboard("{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByRole("region", { name: "Undo" })).toBeNull();
    await user.keyboard("{Control>}z{/Control}");
    expect(undo).toHaveBeenCalledOnce();
  });
});

function Asker({ hear }: { hear: (yes: boolean) => void }) {
  const confirm = useConfirm();
  const ask = async () =>
    hear(
      await confirm({
        title: "Delete this case for ever?",
        body: "It cannot be brought back.",
        act: "Delete",
        typed: "C-10482",
      }),
    );
  return <Button onPress={() => void ask()}>Ask</Button>;
}

describe("a question", () => {
  it("has the safe answer under the finger, and Escape takes it", async () => {
    const hear = vi.fn();
    const { user } = onStage(<Asker hear={hear} />);
    await user.click(screen.getByRole("button", { name: "Ask" }));
    const dialog = screen.getByRole("alertdialog", { name: "Delete this case for ever?" });
    expect(document.activeElement).toBe(within(dialog).getByRole("button", { name: "Go back" }));
    await user.keyboard("{Escape}");
    expect(hear).toHaveBeenCalledWith(false);
  });

  it("that ends something for ever wants the code typed", async () => {
    const hear = vi.fn();
    const { user } = onStage(<Asker hear={hear} />);
    await user.click(screen.getByRole("button", { name: "Ask" }));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(hear).not.toHaveBeenCalled();
    await user.type(screen.getByRole("textbox"), "C-10482");
    await user.click(screen.getByRole("button", { name: "Delete" }));
    expect(hear).toHaveBeenCalledWith(true);
  });
});

const cases = Array.from({ length: 3000 }, (_, at) => ({ id: `${at}`, code: `C-${10000 + at}` }));

describe("a table of thousands", () => {
  // There is no layout in a test: the scroller says how high it is.
  function withHeight(pixels: number) {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(pixels);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(800);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(44);
  }

  function scene(props: { onOpen?: (row: { code: string }) => void; done?: () => void }) {
    withHeight(440);
    return onStage(
      <Table
        label="Cases"
        columns={[{ id: "code", title: "Case", isHeader: true, cell: (row) => row.code }]}
        rows={cases}
        rowId={(row) => row.id}
        rowText={(row) => `${row.code}, call back`}
        onOpen={props.onOpen}
        rowKeys={{ s: () => props.done?.() }}
      />,
    );
  }

  it("puts only the rows in sight on the page, and tells how many there are", () => {
    scene({});
    expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("3001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
  });

  it("is one stop, walked by arrows and J and K, opened by Enter, done by S", async () => {
    const open = vi.fn();
    const done = vi.fn();
    const { user } = scene({ onOpen: open, done });
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("C-10000, call back");
    await user.keyboard("jj{ArrowDown}k");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("C-10002, call back");
    await user.keyboard("{Enter}");
    expect(open).toHaveBeenCalledWith(cases[2]);
    await user.keyboard("s");
    expect(done).toHaveBeenCalledOnce();
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});

it("a list speaks whole rows, opens them and hears single letters", async () => {
  const open = vi.fn();
  const note = vi.fn();
  const { user } = onStage(
    <Rows
      label="Referrals"
      rows={cases.slice(0, 3)}
      rowId={(row) => row.id}
      rowText={(row) => `${row.code}, sent`}
      onOpen={open}
      rowKeys={{ n: note }}
    >
      {(row) => row.code}
    </Rows>,
  );
  await user.tab();
  await user.keyboard("j");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("C-10001, sent");
  await user.keyboard("n{Enter}");
  expect(note).toHaveBeenCalledWith(cases[1]);
  expect(open).toHaveBeenCalledWith(cases[1]);
});

it("a fault says what happened, what is safe and what to do, with real numbers", () => {
  onStage(
    <FaultNote fault={{ code: "tooSoon", field: null, reason: null, args: { wait: "1" } }} />,
  );
  const note = screen.getByRole("alert");
  expect(note.textContent).toContain("one second");
  expect(note.textContent).toContain("Nothing is lost.");
});

it("says the rule that was broken where there is no field to say it beside", () => {
  onStage(<FaultNote fault={{ code: "invalid", field: "status", reason: "not-yet", args: {} }} />);
  const note = screen.getByRole("alert");
  expect(note.textContent).toContain("This has not come yet.");
  expect(note.textContent).not.toContain("answers above");
});
