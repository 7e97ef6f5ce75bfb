import type { Say } from "../../words/words";

/** "Checked 12 days ago", or that nobody did. */
export function sayChecked(days: number | null, words: Say): string {
  return days === null
    ? words("provider-never-checked")
    : words("provider-days-ago", { count: days });
}
