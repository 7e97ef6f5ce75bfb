/**
 * Dates of which only a part is known, in EDTF level 1: `2026-03`, `2019~`, `../2026-03`,
 * `2024/..`, `2026-03/2026-05`. A day or a month that nobody said is never made up.
 */
import { dateFormat } from "./intl";

/** How sure the person was. */
export type Certainty = "exact" | "about" | "before" | "after" | "between";

/** What was typed into one row of day, month and year. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What was typed into the whole field. */
export interface PartialDraft {
  readonly certainty: Certainty;
  readonly from: DateParts;
  /** The second row; only for `between`. */
  readonly to: DateParts;
}

/** Why a draft is no date yet; each has words `date-<problem>`. */
export type DateProblem =
  | "year-missing"
  | "month-missing"
  | "month-unknown"
  | "no-such-day"
  | "order";

/** A draft read as a date: the EDTF text (empty when nothing was typed), or the problem. */
export type Composed = { readonly edtf: string } | { readonly problem: DateProblem };

/** Nothing typed yet. */
export const emptyParts: DateParts = { day: "", month: "", year: "" };
/** A field without an answer. */
export const emptyDraft: PartialDraft = { certainty: "exact", from: emptyParts, to: emptyParts };

// The zeros of Arabic, Persian, Devanagari, Bengali, Thai, Khmer and Burmese; nine follow each.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x17e0, 0x1040];

/** Latin digits for those of the other scripts our people write in. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Folds a word for comparing: case, accents and Arabic vowel marks do not matter. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}.]/gu, "")
    .toLocaleLowerCase("en")
    .trim();
}

/** The number of a month from a number or a name in one of the languages. */
export function monthNumber(typed: string, tags: readonly string[]): number | null {
  const text = folded(latinDigits(typed));
  if (/^\d{1,2}$/.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= 12 ? number : null;
  }
  const found = new Set<number>();
  for (const tag of tags) {
    for (let month = 0; month < 12; month += 1) {
      if (monthNames(tag, month).some((name) => fits(name, text))) found.add(month + 1);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function monthNames(tag: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month, 1));
  return (["long", "short"] as const).map((style) =>
    folded(dateFormat(tag, { month: style }).format(date)),
  );
}

const fits = (name: string, text: string) =>
  name === text || (text.length >= 3 && name.startsWith(text));

/** A year of four digits; two digits are read as the nearest past century ("98" is 1998). */
export function fullYear(typed: string, thisYear: number): string {
  const text = latinDigits(typed).trim();
  if (!/^\d{2}$/.test(text)) return text;
  const inThisCentury = Math.floor(thisYear / 100) * 100 + Number(text);
  return String(inThisCentury > thisYear + 10 ? inThisCentury - 100 : inThisCentury);
}

/** Reads a draft. `tags` are the languages in which months may be named. */
export function compose(draft: PartialDraft, tags: readonly string[], thisYear: number): Composed {
  const from = composeParts(draft.from, tags, thisYear);
  if ("problem" in from || from.edtf === "") return from;
  switch (draft.certainty) {
    case "exact":
      return from;
    case "about":
      return { edtf: `${from.edtf}~` };
    case "before":
      return { edtf: `../${from.edtf}` };
    case "after":
      return { edtf: `${from.edtf}/..` };
    case "between": {
      const to = composeParts(draft.to, tags, thisYear);
      if ("problem" in to) return to;
      if (to.edtf === "") return { problem: "year-missing" };
      if (latest(to.edtf) < from.edtf) return { problem: "order" };
      return { edtf: `${from.edtf}/${to.edtf}` };
    }
  }
}

// The text of a whole month or year sorts before its own days; as an end it means its last day.
const latest = (edtf: string) => `${edtf}~`;

function composeParts(parts: DateParts, tags: readonly string[], thisYear: number): Composed {
  const day = latinDigits(parts.day).trim();
  const year = fullYear(parts.year, thisYear);
  const named = parts.month.trim() !== "";
  if (!day && !named && !year) return { edtf: "" };
  if (!/^\d{4}$/.test(year)) return { problem: "year-missing" };
  if (!named) return day ? { problem: "month-missing" } : { edtf: year };
  const month = monthNumber(parts.month, tags);
  if (month === null) return { problem: "month-unknown" };
  const yearMonth = `${year}-${String(month).padStart(2, "0")}`;
  if (!day) return { edtf: yearMonth };
  if (!/^\d{1,2}$/.test(day) || !isDay(Number(year), month, Number(day))) {
    return { problem: "no-such-day" };
  }
  return { edtf: `${yearMonth}-${day.padStart(2, "0")}` };
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The fields for a stored date; `null` for a text that is none of ours. */
export function decompose(edtf: string): PartialDraft | null {
  if (edtf === "") return emptyDraft;
  const [left = "", right] = edtf.split("/");
  if (right === undefined) {
    const about = left.endsWith("~");
    return draftOf(about ? "about" : "exact", about ? left.slice(0, -1) : left);
  }
  if (left === "..") return draftOf("before", right);
  if (right === "..") return draftOf("after", left);
  return draftOf("between", left, right);
}

function draftOf(certainty: Certainty, from: string, to = ""): PartialDraft | null {
  const first = partsOf(from);
  const second = to === "" ? emptyParts : partsOf(to);
  return first && second ? { certainty, from: first, to: second } : null;
}

function partsOf(edtf: string): DateParts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf);
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  return { year, month: month.replace(/^0/, ""), day: day.replace(/^0/, "") };
}
