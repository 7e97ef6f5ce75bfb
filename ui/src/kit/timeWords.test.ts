import { describe, expect, it } from "vitest";
import { readTime } from "./timeWords";

describe("A time of day", () => {
  it.each([
    ["9", "09:00"],
    ["930", "09:30"],
    ["9:30", "09:30"],
    ["14h", "14:00"],
    ["14h15", "14:15"],
    ["٩:٣٠", "09:30"],
    ["២:៣០", "02:30"],
    ["9 pm", "21:00"],
    ["12am", "00:00"],
    ["0", "00:00"],
  ])("is read from %s", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(["", "24:00", "9:60", "soon", "13pm", "12345"])("is not guessed from «%s»", (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});
