import { expect, it } from "vitest";
import { daysOf, withoutSeconds } from "./schedule";

it("Opening days are read as the directory standard writes them, in the order of the week", () => {
  expect(daysOf("FR, mo,WE")).toEqual(["MO", "WE", "FR"]);
  expect(daysOf("1MO,3TU")).toEqual(["MO", "TU"]);
  expect(daysOf("")).toEqual([]);
});

it("Opening times are shown without seconds, and as they came where they are none", () => {
  expect(withoutSeconds("09:00:00")).toBe("09:00");
  expect(withoutSeconds("9:30")).toBe("9:30");
  expect(withoutSeconds("noon")).toBe("noon");
});
