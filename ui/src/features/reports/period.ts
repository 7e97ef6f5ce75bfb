/** The periods a report can be about, with whole months, quarters and years. */
import { isDay } from "../../kit/edtf";

/** How long a period is; `own` has the days somebody chose. */
export type PeriodKind = "month" | "quarter" | "year" | "own";

/** A period: its kind and its first and last day, both included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12, own: 1 };

/** The whole period of a kind that a day lies in. */
export function periodAround(kind: PeriodKind, day: string): Period {
  const months = MONTHS[kind];
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  return whole(kind, year, month - (month % months), months);
}

/** The period before (-1) or after (1); days of one's own are not moved. */
export function neighbour(period: Period, by: 1 | -1): Period {
  if (period.kind === "own") return period;
  const months = MONTHS[period.kind];
  const year = Number(period.from.slice(0, 4));
  const month = Number(period.from.slice(5, 7)) - 1;
  return whole(period.kind, year, month + by * months, months);
}

/** What one most often wants to know: the last month that is over. */
export function lastMonth(today: string): Period {
  return neighbour(periodAround("month", today), -1);
}

/** Reads a period from the arguments of a place. */
export function periodOf(
  args: Readonly<Record<string, string>> | undefined,
  today: string,
): Period {
  const kind = (["month", "quarter", "year", "own"] as const).find((one) => one === args?.period);
  const { from, to } = args ?? {};
  if (!kind || !isWholeDay(from) || !isWholeDay(to) || from > to) return lastMonth(today);
  return { kind, from, to };
}

function isWholeDay(day: string | undefined): day is string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? "");
  return found !== null && isDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

// Months may run over the end of a year; the calendar carries them.
function whole(kind: PeriodKind, year: number, month: number, months: number): Period {
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  const from = new Date(Date.UTC(year, month, 1));
  const to = new Date(Date.UTC(year, month + months, 0));
  return { kind, from: iso(from), to: iso(to) };
}
