import { fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Fault, Missing } from "../ipc/bindings";
import { AnswerField } from "./AnswerField";
import { Button } from "./Button";
import { ComboBox } from "./ComboBox";
import { DayField } from "./DayField";
import { useFieldFault } from "./FaultNote";
import type { Option } from "./Field";
import { Form } from "./Form";
import { NumberField, readNumber } from "./NumberField";
import { PartialDateField } from "./PartialDateField";
import { TextField } from "./TextField";
import { onStage } from "./testing";

function ReasonForm({ onSubmit }: { onSubmit: () => void }) {
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<Fault>();
  const wrong = useFieldFault(fault);
  const submit = () => {
    onSubmit();
    setFault({ code: "invalid", field: "reason", reason: "required", args: {} });
  };
  return (
    <Form onSubmit={submit} fault={fault}>
      <TextField label="Place" value="" onChange={() => undefined} optional />
      <TextField
        label="Reason"
        value={value}
        onChange={setValue}
        error={wrong("reason")}
        required
      />
      <Button submit kind="primary">
        Record
      </Button>
    </Form>
  );
}

describe("a form", () => {
  it("records with Ctrl Enter, and not with a stray Enter", async () => {
    const submit = vi.fn();
    const { user } = onStage(<ReasonForm onSubmit={submit} />);
    await user.type(screen.getByLabelText("Reason"), "x{Enter}");
    expect(submit).not.toHaveBeenCalled();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(submit).toHaveBeenCalledOnce();
  });

  it("goes to the first field in error, which says what to do", async () => {
    const { user } = onStage(<ReasonForm onSubmit={() => undefined} />);
    await user.click(screen.getByRole("button", { name: "Record" }));
    const field = screen.getByLabelText("Reason");
    expect(document.activeElement).toBe(field);
    const described = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" ");
    expect(described).toContain("Add an answer here.");
  });

  it("never uses what makes an untouched field read as invalid", () => {
    const { container } = onStage(<ReasonForm onSubmit={() => undefined} />);
    expect(container.querySelector("form")?.noValidate).toBe(true);
    expect(container.querySelector("[required]")).toBeNull();
    expect(screen.getByLabelText("Reason").getAttribute("aria-required")).toBe("true");
    expect(screen.getByText("(optional)")).toBeDefined();
  });
});

function Birth({ onChange }: { onChange: (edtf: string) => void }) {
  const [value, setValue] = useState("");
  const [missing, setMissing] = useState<Missing | null>(null);
  return (
    <PartialDateField
      label="Birth"
      value={value}
      onChange={(edtf) => {
        setValue(edtf);
        onChange(edtf);
      }}
      missing={missing}
      onMissing={setMissing}
    />
  );
}

describe("a partial date", () => {
  it("echoes what will be recorded, and records nothing else", async () => {
    const change = vi.fn();
    const { user } = onStage(<Birth onChange={change} />);
    await user.type(screen.getByLabelText("Month"), "march");
    expect(change).toHaveBeenLastCalledWith("");
    expect(screen.getByText("Add a year, or choose Not known.")).toBeDefined();
    await user.type(screen.getByLabelText("Year"), "98");
    expect(change).toHaveBeenLastCalledWith("1998-03");
    expect(screen.getByText(/March 1998/)).toBeDefined();
    await user.type(screen.getByLabelText("Day"), "32");
    expect(change).toHaveBeenLastCalledWith("");
    expect(screen.getByLabelText("Day").getAttribute("aria-invalid")).toBe("true");
  });

  it("can be about, and can be not known", async () => {
    const change = vi.fn();
    const { user } = onStage(<Birth onChange={change} />);
    await user.type(screen.getByLabelText("Year"), "2019");
    await user.click(screen.getByRole("button", { name: /How sure/ }));
    await user.click(screen.getByRole("option", { name: "About" }));
    expect(change).toHaveBeenLastCalledWith("2019~");
    await user.click(screen.getByRole("button", { name: /How sure/ }));
    await user.click(screen.getByRole("option", { name: "Not known" }));
    expect(change).toHaveBeenLastCalledWith("");
    expect(screen.queryByLabelText("Year")).toBeNull();
  });

  it.each([
    ["about 2019", "2019~"],
    ["mar 2026", "2026-03"],
    ["3 days ago", "2026-11-19"],
    ["before christmas 2024", ""],
  ])("reads «%s» in one line as «%s»", async (typed, edtf) => {
    const change = vi.fn();
    const { user } = onStage(<Birth onChange={change} />);
    await user.click(screen.getByRole("button", { name: "Type it in words" }));
    await user.type(screen.getByLabelText("Date in words"), typed);
    expect(change).toHaveBeenLastCalledWith(edtf);
    if (edtf === "") expect(screen.getByText(/We kept your words/)).toBeDefined();
  });
});

function Answer() {
  const [missing, setMissing] = useState<Missing | null>(null);
  return (
    <AnswerField label="Language" missing={missing} onMissing={setMissing}>
      <TextField label="Language" value="Khmer" onChange={() => undefined} />
    </AnswerField>
  );
}

it("a question without an answer says why, by Alt U, and the field comes back", async () => {
  const { user } = onStage(<Answer />);
  screen.getByLabelText("Language").focus();
  await user.keyboard("{Alt>}u{/Alt}");
  await user.click(await screen.findByRole("menuitem", { name: "Prefers not to say" }));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByRole("group", { name: "Language" }).textContent).toContain(
    "Prefers not to say",
  );
  await user.click(screen.getByRole("button", { name: "Change" }));
  expect(screen.getByLabelText("Language")).toHaveProperty("value", "Khmer");
});

interface Heard<T> {
  hear: (value: T) => void;
}

function AnswerBy({ hear }: Heard<string>) {
  const [day, setDay] = useState("");
  const change = (next: string) => {
    setDay(next);
    hear(next);
  };
  return <DayField label="Answer by" value={day} onChange={change} />;
}

it("a day is typed in words and echoed", async () => {
  const change = vi.fn();
  const { user } = onStage(<AnswerBy hear={change} />);
  await user.type(screen.getByLabelText("Answer by"), "fri");
  expect(change).toHaveBeenLastCalledWith("2026-11-27");
  expect(screen.getByText("Fri 27 Nov, in 5 days")).toBeDefined();
  expect(screen.getByLabelText("Answer by")).toHaveProperty("value", "fri");
  // Orca would call a button with a popup a combo box.
  const calendar = screen.getByRole("button", { name: "Open calendar" });
  expect(calendar.hasAttribute("aria-haspopup")).toBe(false);
  await user.clear(screen.getByLabelText("Answer by"));
  await user.type(screen.getByLabelText("Answer by"), "soon");
  expect(change).toHaveBeenLastCalledWith("");
});

function Hours({ hear }: Heard<number | null>) {
  const [hours, setHours] = useState<number | null>(null);
  const change = (next: number | null) => {
    setHours(next);
    hear(next);
  };
  return <NumberField label="Hours" value={hours} onChange={change} max={80} />;
}

it("a number may be typed in the digits of its script, and stays within its bounds", async () => {
  const change = vi.fn();
  const { user } = onStage(<Hours hear={change} />);
  const field = screen.getByLabelText("Hours");
  await user.type(field, "٣٥");
  expect(change).toHaveBeenLastCalledWith(35);
  expect(field).toHaveProperty("value", "٣٥");
  await user.type(field, "0{Tab}");
  expect(change).toHaveBeenLastCalledWith(80);
  expect(field).toHaveProperty("value", "80");
});

it.each([
  ["1,250", 0, 1250],
  ["1.250", 0, 1250],
  ["1 250,5", 1, 1250.5],
  ["1,250.5", 1, 1250.5],
  ["٧٫٥", 1, 7.5],
  ["-3", 0, -3],
  ["12a", 0, null],
  ["", 0, null],
])("reads «%s» with %i decimals as %s", (typed, decimals, number) => {
  expect(readNumber(typed, decimals)).toBe(number);
});

const providers: Option[] = [
  { id: "1", label: "Lotus Legal Aid" },
  { id: "2", label: "Harbour Clinic" },
];

function Provider({ hear, asked }: Heard<Option | null> & { asked: (text: string) => void }) {
  const [text, setText] = useState("");
  const [value, setValue] = useState<Option | null>(null);
  const ask = (typed: string) => {
    setText(typed);
    asked(typed);
  };
  const choose = (next: Option | null) => {
    setValue(next);
    hear(next);
  };
  const soundsLike = text === "lottus" ? "lotus" : text;
  const items = providers.filter((one) => one.label.toLowerCase().startsWith(soundsLike));
  return <ComboBox label="Provider" items={items} onText={ask} value={value} onChange={choose} />;
}

it("a provider is found by letters and chosen with Enter", async () => {
  const asked = vi.fn();
  const chosen = vi.fn();
  const { user } = onStage(<Provider asked={asked} hear={chosen} />);
  const field = screen.getByRole("combobox", { name: "Provider" });
  await user.type(field, "lot");
  expect(asked).toHaveBeenLastCalledWith("lot");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(chosen).toHaveBeenLastCalledWith(providers[0]);
  expect(field).toHaveProperty("value", "Lotus Legal Aid");
  fireEvent.blur(field);
  expect(field).toHaveProperty("value", "Lotus Legal Aid");
});

it("a name that is typed and meant is taken with Enter alone; one that is not, is not", async () => {
  const chosen = vi.fn();
  const { user } = onStage(<Provider asked={() => undefined} hear={chosen} />);
  const field = screen.getByRole("combobox", { name: "Provider" });
  await user.type(field, "lot{Enter}");
  expect(chosen).toHaveBeenLastCalledWith(providers[0]);
  expect(field).toHaveProperty("value", "Lotus Legal Aid");
  chosen.mockClear();
  await user.clear(field);
  await user.type(field, "lottus{Enter}");
  expect(chosen).not.toHaveBeenCalledWith(providers[0]);
});
