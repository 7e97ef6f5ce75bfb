import { describe, expect, it } from "vitest";
import { daysIn, moved, spanOf } from "./span";

const MONDAY = 1;
const SUNDAY = 7;

describe("The calendar shows", () => {
  it("a week from the first weekday of the language", () => {
    expect(spanOf("week", "2026-11-22", MONDAY)).toEqual({ from: "2026-11-16", to: "2026-11-22" });
    expect(spanOf("week", "2026-11-22", SUNDAY)).toEqual({ from: "2026-11-22", to: "2026-11-28" });
  });

  it("a month in whole weeks", () => {
    const november = spanOf("month", "2026-11-22", MONDAY);
    expect(november).toEqual({ from: "2026-10-26", to: "2026-12-06" });
    expect(daysIn(november)).toHaveLength(42);
  });

  it("the neighbouring month, also from the 31st", () => {
    expect(moved("month", "2027-01-31", 1)).toBe("2027-02-01");
    expect(moved("month", "2027-01-31", -1)).toBe("2026-12-01");
  });

  it("two weeks of agenda from the day itself", () => {
    expect(spanOf("agenda", "2026-12-28", MONDAY)).toEqual({
      from: "2026-12-28",
      to: "2027-01-10",
    });
  });
});
