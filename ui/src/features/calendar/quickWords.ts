/** Reads a line such as `fri 14:00 River Counselling`: a day, a time, and what it is. */
import { readDay } from "../../kit/dayWords";
import { readTime } from "../../kit/timeWords";

/** What a line says; what it does not say stays empty. */
export interface QuickLine {
  readonly day: string;
  readonly time: string;
  readonly title: string;
}

/** The longest day in words: "22 de noviembre de 2026". */
const DAY_WORDS_MAX = 5;

/** The day, time and title of a line. Without a day it is today's; a time is never guessed. */
export function readLine(line: string, today: string, tags: readonly string[]): QuickLine {
  const parts = line.trim().split(/\s+/).filter(Boolean);
  const { day, used } = leadingDay(parts, today, tags);
  const rest = parts.slice(used);
  const at = rest.findIndex((part, index) => looksLikeTime(part, index));
  const time = at < 0 ? "" : (readTime(rest[at] ?? "") ?? "");
  const title = rest.filter((_, index) => index !== at).join(" ");
  return { day: day ?? today, time, title };
}

function leadingDay(parts: readonly string[], today: string, tags: readonly string[]) {
  for (let used = Math.min(DAY_WORDS_MAX, parts.length); used > 0; used -= 1) {
    // A lone number is a time ("9 Ana"), not the ninth of a month.
    const text = parts.slice(0, used).join(" ");
    const day = /^\d+$/.test(text) ? null : readDay(text, today, tags);
    if (day) return { day, used };
  }
  return { day: null, used: 0 };
}

// A bare number counts only where a time is expected; "Room 12" keeps its number.
function looksLikeTime(part: string, index: number): boolean {
  if (readTime(part) === null) return false;
  return /[:.h]|am$|pm$/i.test(part) || index === 0;
}

/** The instant of a day and a time on this computer. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}`).toISOString();
}
