import { describe, expect, it } from "vitest";
import { lastMonth, neighbour, periodAround, periodOf } from "./period";

const today = "2026-11-22";

describe("A period", () => {
  it("is the whole month, quarter or year a day lies in", () => {
    expect(periodAround("month", today)).toMatchObject({ from: "2026-11-01", to: "2026-11-30" });
    expect(periodAround("quarter", today)).toMatchObject({ from: "2026-10-01", to: "2026-12-31" });
    expect(periodAround("year", today)).toMatchObject({ from: "2026-01-01", to: "2026-12-31" });
    expect(periodAround("month", "2028-02-10").to).toBe("2028-02-29");
  });

  it("begins with the last month that is over", () => {
    expect(lastMonth(today)).toEqual({ kind: "month", from: "2026-10-01", to: "2026-10-31" });
    expect(lastMonth("2027-01-05").from).toBe("2026-12-01");
  });

  it("moves over the end of a year", () => {
    const quarter = periodAround("quarter", today);
    expect(neighbour(quarter, 1)).toMatchObject({ from: "2027-01-01", to: "2027-03-31" });
    expect(neighbour(quarter, -1)).toMatchObject({ from: "2026-07-01", to: "2026-09-30" });
  });

  it("does not move days of one's own", () => {
    const own = { kind: "own", from: "2026-11-03", to: "2026-11-09" } as const;
    expect(neighbour(own, 1)).toEqual(own);
  });

  it("is the last month when the place says nothing that is a period", () => {
    const month = lastMonth(today);
    expect(periodOf(undefined, today)).toEqual(month);
    expect(periodOf({ period: "own", from: "2026-02-31", to: "2026-03-01" }, today)).toEqual(month);
    expect(periodOf({ period: "own", from: "2026-03-02", to: "2026-03-01" }, today)).toEqual(month);
    expect(periodOf({ period: "own", from: "2026-03-01", to: "2026-03-02" }, today)).toEqual({
      kind: "own",
      from: "2026-03-01",
      to: "2026-03-02",
    });
  });
});
