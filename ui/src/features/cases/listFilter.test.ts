import { describe, expect, it } from "vitest";
import { countOn, keep, readKept, usualFilter, wide } from "./listFilter";

const usual = usualFilter("m1");

describe("a kept filter", () => {
  it("comes back as it was, without what was typed, which may be a name", () => {
    const filter = { ...usual, text: "Dina", area: "legal", descending: true } as const;
    expect(keep(filter)).not.toContain("Dina");
    expect(readKept(keep(filter), usual)).toEqual({ ...filter, text: "" });
  });

  it("of another version shows everything rather than something else", () => {
    expect(readKept('{"status":"Sleeping","area":7}', usual)).toEqual({
      ...wide(usual),
      sort: "next-step",
    });
    expect(readKept("no filter at all", usual).status).toBe("all");
  });
});

describe("the usual list", () => {
  it("holds one's own cases and those shared by others, where one holds cases at all", () => {
    expect(usual.caseworker).toBe("mine");
    expect(usualFilter(undefined).caseworker).toBe("all");
  });
});

describe("the count of filters", () => {
  it("says how many narrow the list", () => {
    expect(countOn(usual)).toBe(2);
    expect(countOn(wide(usual))).toBe(0);
    expect(countOn({ ...wide(usual), text: " x " })).toBe(1);
  });
});
