/** Days of the week as the directory standard writes them: `MO,WE,FR`. */
import { useCallback } from "react";
import { useFormat } from "../../words/format";
import { formatTag } from "../../words/languages";
import { useLanguage } from "../../words/words";

/** The days, in the order of the standard. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
/** One day of the week. */
export type Weekday = (typeof weekdays)[number];

// The first of January 2024 was a Monday.
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The days of a rule; what is none of them is passed over. */
export function daysOf(byday: string): Weekday[] {
  const parts = byday.split(",").map((part) => part.trim().toUpperCase());
  return weekdays.filter((day) => parts.some((part) => part.endsWith(day)));
}

/** A time of the directory without its seconds: `09:00:00` is `09:00`. */
export function withoutSeconds(time: string): string {
  return time.replace(/^(\d{1,2}:\d{2}):\d{2}.*$/, "$1");
}

/** The name of a day in the language in use. */
export function useSayDay(): (day: Weekday, width?: "long" | "short") => string {
  const { language } = useLanguage();
  return useCallback(
    (day, width = "long") => {
      const format = new Intl.DateTimeFormat(formatTag(language), {
        weekday: width,
        timeZone: "UTC",
      });
      return format.format(new Date(MONDAY + weekdays.indexOf(day) * DAY_MS));
    },
    [language],
  );
}

/** "Mon, Wed, Fri" for a rule; the rule itself where it is none we know. */
export function useSayDays(): (byday: string) => string {
  const sayDay = useSayDay();
  const format = useFormat();
  return useCallback(
    (byday) => {
      const days = daysOf(byday);
      return days.length === 0 ? byday : format.list(days.map((day) => sayDay(day, "short")));
    },
    [sayDay, format],
  );
}
