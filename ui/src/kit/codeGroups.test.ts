import { describe, expect, it } from "vitest";
import { askedGroups, groupsOf, isSameGroup } from "./codeGroups";

describe("the printed recovery code", () => {
  it("is split into its groups whatever stands between them", () => {
    expect(groupsOf("AB12-CD34 EF56\nGH78")).toEqual(["AB12", "CD34", "EF56", "GH78"]);
  });

  it("asks for two different groups, in the order of the page, for every draw", () => {
    const draws = [0, 0.2, 0.5, 0.8, 0.999];
    for (const first of draws) {
      for (const second of draws) {
        const [one, other] = askedGroups(9, first, second);
        expect(one).toBeLessThan(other);
        expect(one).toBeGreaterThanOrEqual(0);
        expect(other).toBeLessThan(9);
      }
    }
  });

  it("forgives case, spaces and letters that look like digits, and nothing else", () => {
    expect(isSameGroup(" a0 1b ", "AO1B")).toBe(true);
    expect(isSameGroup("aoib", "A01B")).toBe(true);
    expect(isSameGroup("A01C", "A01B")).toBe(false);
    expect(isSameGroup("", "A01B")).toBe(false);
  });
});
