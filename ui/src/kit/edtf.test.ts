import { describe, expect, it } from "vitest";
import {
  compose,
  decompose,
  emptyParts,
  latinDigits,
  monthNumber,
  type PartialDraft,
} from "./edtf";

const tags = ["en-u-ca-gregory-nu-latn", "ar-u-ca-gregory-nu-latn"];
const draft = (over: Partial<PartialDraft>): PartialDraft => ({
  certainty: "exact",
  from: emptyParts,
  to: emptyParts,
  ...over,
});
const parts = (day: string, month: string, year: string) => ({ day, month, year });

describe("a partial date", () => {
  it.each([
    [draft({ from: parts("", "", "2019") }), "2019"],
    [draft({ from: parts("", "mar", "2026") }), "2026-03"],
    [draft({ from: parts("5", "3", "2026") }), "2026-03-05"],
    [draft({ from: parts("٢٧", "مارس", "٢٠٢٦") }), "2026-03-27"],
    [draft({ certainty: "about", from: parts("", "", "98") }), "1998~"],
    [draft({ certainty: "before", from: parts("", "December", "2024") }), "../2024-12"],
    [draft({ certainty: "after", from: parts("", "", "2024") }), "2024/.."],
    [
      draft({ certainty: "between", from: parts("", "3", "2026"), to: parts("", "5", "2026") }),
      "2026-03/2026-05",
    ],
    [
      draft({ certainty: "between", from: parts("9", "3", "2026"), to: parts("", "3", "2026") }),
      "2026-03-09/2026-03",
    ],
    [draft({}), ""],
  ])("keeps exactly what was said: %j is %s", (typed, edtf) => {
    expect(compose(typed, tags, 2026)).toEqual({ edtf });
  });

  it.each([
    [draft({ from: parts("5", "", "2026") }), "month-missing"],
    [draft({ from: parts("", "3", "") }), "year-missing"],
    [draft({ from: parts("31", "6", "2026") }), "no-such-day"],
    [draft({ from: parts("29", "2", "2025") }), "no-such-day"],
    [draft({ from: parts("", "ju", "2025") }), "month-unknown"],
    [draft({ from: parts("", "13", "2025") }), "month-unknown"],
    [draft({ certainty: "between", from: parts("", "", "2026") }), "year-missing"],
    [
      draft({ certainty: "between", from: parts("", "", "2026"), to: parts("", "", "2024") }),
      "order",
    ],
  ])("says what is missing in %j: %s", (typed, problem) => {
    expect(compose(typed, tags, 2026)).toEqual({ problem });
  });

  it.each([
    "2019",
    "2026-03",
    "2026-03-05",
    "1998~",
    "../2024-12",
    "2024/..",
    "2026-03/2026-05",
    "",
  ])("comes back from storage as it went in: %s", (edtf) => {
    const fields = decompose(edtf);
    expect(fields && compose(fields, tags, 2026)).toEqual({ edtf });
  });

  it("does not pretend to read what it cannot", () => {
    expect(decompose("2004-06-(01)~/2004-06-(20)~")).toBeNull();
  });
});

describe("digits and months", () => {
  it("reads the digits of every script of ours", () => {
    expect(latinDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ០១២៣៤៥៦៧៨៩ ๐๑๒๓๔๕๖๗๘๙ ०१२३४५६७८९ 0123456789")).toBe(
      Array(6).fill("0123456789").join(" "),
    );
  });

  it("takes a month by its start, and leaves an unclear one", () => {
    expect(monthNumber("sept", tags)).toBe(9);
    expect(monthNumber("JUNE", tags)).toBe(6);
    expect(monthNumber("ju", tags)).toBeNull();
  });
});
