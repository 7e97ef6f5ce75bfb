import { expect, it } from "vitest";
import { readDay } from "./dayWords";

const all = ["en", "es", "fr", "ar"].map((tag) => `${tag}-u-ca-gregory-nu-latn`);
// A Sunday.
const today = "2026-11-22";

it.each([
  ["today", "2026-11-22"],
  ["Tomorrow", "2026-11-23"],
  ["yesterday", "2026-11-21"],
  ["in 3 days", "2026-11-25"],
  ["3 days ago", "2026-11-19"],
  ["in 2 weeks", "2026-12-06"],
  ["fri", "2026-11-27"],
  ["friday", "2026-11-27"],
  ["sun", "2026-11-29"],
  ["mañana", "2026-11-23"],
  ["vendredi", "2026-11-27"],
  ["غدًا", "2026-11-23"],
  ["غدا", "2026-11-23"],
  ["2026-12-01", "2026-12-01"],
  ["1 12 2026", "2026-12-01"],
  ["1/12/26", "2026-12-01"],
  ["27 mar", "2027-03-27"],
  ["27 de marzo de 2027", "2027-03-27"],
  ["30 nov", "2026-11-30"],
])("reads %s as %s", (typed, day) => {
  expect(readDay(typed, today, all)).toBe(day);
});

it.each(["", "soon", "31 6 2026", "2026-02-30", "t", "12"])("does not guess at %s", (typed) => {
  expect(readDay(typed, today, all)).toBeNull();
});
