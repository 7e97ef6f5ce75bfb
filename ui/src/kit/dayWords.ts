/**
 * Reads a day from words: `tomorrow`, `fri`, `in 3 days`, `27 3 2026`, `27 mar`, `2026-03-27`.
 * The words come from the system's own tables for each language, so that there is no list of
 * ours to translate.
 */
import { folded, fullYear, isDay, latinDigits, monthNumber } from "./edtf";
import { dateFormat, distanceFormat } from "./intl";

const DAY_MS = 86_400_000;

/** The day some words mean, seen from `today`; `null` when they are not understood. */
export function readDay(typed: string, today: string, tags: readonly string[]): string | null {
  const text = folded(latinDigits(typed)).replace(/\s+/g, " ");
  if (text === "") return null;
  return (
    isoDay(text) ??
    nearDay(text, today, tags) ??
    weekday(text, today, tags) ??
    written(text, today, tags)
  );
}

/** A day some days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day written as `2026-03-27`, if there is such a day. */
export function isoDay(text: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// "tomorrow", "in 3 days", "hace 2 días": whatever the language itself says for a near day.
function nearDay(text: string, today: string, tags: readonly string[]): string | null {
  const count = Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  const distances = Number.isNaN(count) ? [0, 1, -1, 2, -2, 3, -3] : [count, -count];
  for (const tag of tags) {
    const format = distanceFormat(tag, "auto");
    const plain = distanceFormat(tag, "always");
    for (const days of distances) {
      const said = [format.format(days, "day"), plain.format(days, "day")];
      if (said.some((words) => folded(words) === text)) return daysAfter(today, days);
      if (folded(plain.format(days, "week")) === text) return daysAfter(today, days * 7);
    }
  }
  return null;
}

// The next such weekday, today excluded: on a Friday, "fri" is in a week.
function weekday(text: string, today: string, tags: readonly string[]): string | null {
  if (text.length < 2) return null;
  const found = new Set<number>();
  for (let days = 1; days <= 7; days += 1) {
    const date = new Date(Date.parse(`${daysAfter(today, days)}T00:00Z`));
    for (const tag of tags) {
      const name = (weekday: "long" | "short") => folded(dateFormat(tag, { weekday }).format(date));
      if (name("long").startsWith(text) || name("short") === text) found.add(days);
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? daysAfter(today, only) : null;
}

// Day, month and perhaps year, in this order. Without a year it is the next one to come.
function written(text: string, today: string, tags: readonly string[]): string | null {
  const found =
    /^(\d{1,2})(?: de | of |[ ./-])([^\d\s./-]+|\d{1,2})(?:(?: de | of |[ ./-])(\d{4}|\d{2}))?$/.exec(
      text,
    );
  if (!found) return null;
  const [, day = "", monthText = "", yearText] = found;
  const month = monthNumber(monthText, tags);
  if (month === null) return null;
  const thisYear = Number(today.slice(0, 4));
  if (yearText) return dayOf(Number(fullYear(yearText, thisYear)), month, Number(day));
  const thisTime = dayOf(thisYear, month, Number(day));
  if (thisTime && thisTime >= today) return thisTime;
  return dayOf(thisYear + 1, month, Number(day));
}
