/** Dates, times and numbers in the words of a language. Days are `"2026-11-22"`, without a zone. */
import { useMemo } from "react";
import { formatTag, type Language } from "./languages";
import { useLanguage } from "./words";

/** Says values; one for each language, because making an `Intl` object is slow. */
export interface Format {
  /** 22 November 2026 */
  day(iso: string): string;
  /** 22 Nov 2026 */
  shortDay(iso: string): string;
  /** Fri, 27 Nov */
  weekday(iso: string): string;
  /** November 2026, from `"2026-11"` */
  month(iso: string): string;
  /** 22 Nov 2026, 14:05, from an instant such as `"2026-11-22T14:05:00Z"` */
  moment(instant: string): string;
  /** 14:05, from an instant */
  time(instant: string): string;
  /** today, yesterday, in 9 days, 3 weeks ago */
  relativeDay(iso: string, today: string): string;
  /** Tomorrow, In 3 days: where it stands alone. */
  aloneDay(iso: string, today: string): string;
  /** 5,000 */
  number(value: number): string;
  /** 62%, from 0.62 */
  percent(share: number): string;
  /** 1.5 MB */
  bytes(count: number): string;
  /** therapy, legal help and career */
  list(items: readonly string[]): string;
}

/** Days between two days; whole, because both are read as midnight of the same zone. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Makes the formatter of a language. */
export function formatOf(language: Language): Format {
  const tag = formatTag(language);
  const utc = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    return (iso: string) =>
      format.format(new Date(`${iso.length === 7 ? `${iso}-01` : iso}T00:00Z`));
  };
  const local = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, hourCycle: "h23" });
    return (instant: string) => format.format(new Date(instant));
  };
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(tag);
  const relativeDay = (iso: string, today: string) => {
    const days = daysBetween(today, iso);
    if (Math.abs(days) < 14) return relative.format(days, "day");
    if (Math.abs(days) < 60) return relative.format(Math.trunc(days / 7), "week");
    if (Math.abs(days) < 730) return relative.format(Math.trunc(days / 30.4), "month");
    return relative.format(Math.trunc(days / 365.25), "year");
  };
  return {
    day: utc({ day: "numeric", month: "long", year: "numeric" }),
    shortDay: utc({ day: "numeric", month: "short", year: "numeric" }),
    weekday: utc({ weekday: "short", day: "numeric", month: "short" }),
    month: utc({ month: "long", year: "numeric" }),
    moment: local({ dateStyle: "medium", timeStyle: "short" }),
    time: local({ hour: "2-digit", minute: "2-digit" }),
    relativeDay,
    aloneDay: (iso, today) => {
      const [first = "", ...rest] = relativeDay(iso, today);
      return first.toLocaleUpperCase(tag) + rest.join("");
    },
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes: (count) => {
      const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
      const value = new Intl.NumberFormat(tag, {
        style: "unit",
        unit: UNITS[step],
        unitDisplay: step === 0 ? "long" : "short",
        maximumFractionDigits: 1,
      });
      return value.format(count / 1000 ** step);
    },
    list: (items) => list.format(items),
  };
}

/** The formatter of the language in use. */
export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}
