import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../ipc/bindings";
import { byDay } from "./Timeline";

const entry = (id: string, at: string, dayOnly = true): TimelineEntry => ({
  kind: "case",
  id,
  at,
  dayOnly,
  what: "opened",
  detail: null,
  provider: null,
  area: null,
  member: null,
  text: null,
  account: false,
});

describe("the timeline", () => {
  it("groups what happened by day and keeps the order of the core", () => {
    const days = byDay([
      entry("3", "2026-11-22T00:00:00Z"),
      entry("2", "2026-11-22T00:00:00Z"),
      entry("1", "2026-11-20T00:00:00Z"),
    ]);
    expect(days.map(([day, of]) => [day, of.map((one) => one.id)])).toEqual([
      ["2026-11-22", ["3", "2"]],
      ["2026-11-20", ["1"]],
    ]);
  });

  it("takes the day of a moment from the clock on the wall, not from Greenwich", () => {
    const late = new Date(2026, 10, 22, 23, 30).toISOString();
    const early = new Date(2026, 10, 22, 0, 30).toISOString();
    expect(byDay([entry("2", late, false), entry("1", early, false)])).toHaveLength(1);
  });
});
