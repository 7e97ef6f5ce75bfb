import { describe, expect, it } from "vitest";
import { placed } from "./Trend";

const measure = (day: string, value: number) => ({ id: `${day} ${value}`, day, value });

describe("the dots of a course", () => {
  it("stand as far apart as their days, and higher where more was reached", () => {
    const dots = placed(
      [measure("2026-03-01", 0), measure("2026-03-11", 2), measure("2026-03-21", 4)],
      4,
    );
    expect(dots.map((dot) => dot.x)).toEqual(["2%", "50%", "98%"]);
    const [low, middle, high] = dots.map((dot) => dot.y);
    expect(low).toBeGreaterThan(middle ?? 0);
    expect(middle).toBeGreaterThan(high ?? 0);
  });

  it("stand side by side when all are of one day", () => {
    const dots = placed([measure("2026-03-01", 1), measure("2026-03-01", 3)], 4);
    expect(dots.map((dot) => dot.x)).toEqual(["2%", "98%"]);
  });
});
