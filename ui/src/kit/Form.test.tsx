import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { englishWords } from "../words/bundles";
import { Form } from "./Form";
import { Kit } from "./Kit";
import { RadioChoice } from "./RadioChoice";
import { TextField } from "./TextField";

function shown(onSubmit: () => void) {
  render(
    <Kit words={englishWords()} first={{ page: "today" }}>
      <Form onSubmit={onSubmit}>
        <RadioChoice
          label="Help"
          options={[{ id: "legal", label: "Legal" }]}
          value={null}
          onChange={() => undefined}
        />
        <TextField label="Words" value="" onChange={() => undefined} />
      </Form>
    </Kit>,
  );
}

describe("A form", () => {
  it.each(["radio", "textbox"])("records with Ctrl Enter from a %s", async (role) => {
    const submit = vi.fn();
    shown(submit);
    screen.getByRole(role).focus();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(submit).toHaveBeenCalledTimes(1);
  });

  it("does not record with Enter alone", async () => {
    const submit = vi.fn();
    shown(submit);
    await userEvent.type(screen.getByRole("textbox"), "{Enter}");
    expect(submit).not.toHaveBeenCalled();
  });
});
