/** Reads a time of day as people type it: `9`, `930`, `9:30`, `14h`, `٩:٣٠`. */
import { latinDigits } from "./edtf";

/** The time as `09:30`; `null` when it is none. */
export function readTime(typed: string): string | null {
  const text = latinDigits(typed).trim().toLowerCase().replace(/\s+/g, "");
  const found =
    /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/.exec(text) ?? /^(\d{1,2})(\d{2})(am|pm)?$/.exec(text);
  if (!found) return null;
  const [, hourText = "", minuteText = "0", half] = found;
  const typedHour = Number(hourText);
  if (half && (typedHour < 1 || typedHour > 12)) return null;
  const hour = half ? (typedHour % 12) + (half === "pm" ? 12 : 0) : typedHour;
  const minute = Number(minuteText);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
