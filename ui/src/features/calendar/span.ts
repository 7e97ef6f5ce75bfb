/** The days a view of the calendar shows. Days are `"2026-11-22"`, without a zone. */
import { daysAfter } from "../../kit/dayWords";

/** The ways to look at the calendar. */
export type CalendarView = "agenda" | "week" | "month" | "tasks";

/** The first and last day shown, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Two weeks ahead fit on a page; an agenda longer than that is not read. */
const AGENDA_DAYS = 14;

/** The weekday of a day, Monday 1 to Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** With which weekday a week begins in a language, Monday 1 to Sunday 7. */
export function firstWeekday(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
  };
  return locale.getWeekInfo?.().firstDay ?? 1;
}

/** The week around a day. */
export function weekOf(day: string, firstDay: number): Span {
  const from = daysAfter(day, -((weekdayOf(day) - firstDay + 7) % 7));
  return { from, to: daysAfter(from, 6) };
}

/** The whole weeks that hold the month of a day. */
export function monthOf(day: string, firstDay: number): Span {
  const first = `${day.slice(0, 7)}-01`;
  const next = monthAfter(first, 1);
  return { from: weekOf(first, firstDay).from, to: weekOf(daysAfter(next, -1), firstDay).to };
}

/** The first day of the month some months away. */
export function monthAfter(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** What a view shows around a day. */
export function spanOf(view: CalendarView, day: string, firstDay: number): Span {
  if (view === "week") return weekOf(day, firstDay);
  if (view === "month") return monthOf(day, firstDay);
  return { from: day, to: daysAfter(day, AGENDA_DAYS - 1) };
}

/** The day to look at one view further on or back. */
export function moved(view: CalendarView, day: string, by: 1 | -1): string {
  if (view === "month") return monthAfter(day, by);
  return daysAfter(day, by * (view === "week" ? 7 : AGENDA_DAYS));
}

/** Every day of a span. */
export function daysIn({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day);
  return days;
}
