import { describe, expect, it } from "vitest";
import type { ReferralRow } from "../../ipc/bindings";
import { clockOf, groupOf } from "./clock";

const row = (part: Partial<ReferralRow>) =>
  ({
    state: "requested",
    nextActor: "provider",
    steppedAt: "2026-11-14T10:00:00Z",
    dueAt: "2026-11-21T10:00:00Z",
    days: 8,
    lateDays: 1,
    ...part,
  }) as ReferralRow;

describe("The clock of a referral", () => {
  it("counts the days in a state against those it may take", () => {
    expect(clockOf(row({}))).toEqual({ days: 8, allowed: 7, lateDays: 1 });
    expect(clockOf(row({ dueAt: null, lateDays: 0 }))).toMatchObject({ allowed: null });
  });

  it("stands still when nobody has to act", () => {
    expect(clockOf(row({ nextActor: "nobody" }))).toBeNull();
  });

  it("never allows less than a day, so that a bar has a length", () => {
    expect(clockOf(row({ dueAt: "2026-11-14T18:00:00Z" }))?.allowed).toBe(1);
  });
});

describe("A list by who acts next", () => {
  it("puts a running service apart, unless it waits for us", () => {
    expect(groupOf({ state: "in-progress", nextActor: "provider" })).toBe("service");
    expect(groupOf({ state: "in-progress", nextActor: "us" })).toBe("us");
    expect(groupOf({ state: "requested", nextActor: "provider" })).toBe("provider");
  });
});
