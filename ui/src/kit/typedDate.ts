/** Reads a partial date typed in one line: `about 2019`, `mar 2026`, `3 days ago`. */
import type { Say } from "../words/words";
import { readDay } from "./dayWords";
import {
  type Certainty,
  compose,
  decompose,
  emptyParts,
  folded,
  latinDigits,
  type PartialDraft,
} from "./edtf";

const leading: readonly Certainty[] = ["about", "before", "after"];

/**
 * The fields for a line of words, or `null` when they are not understood: then the words stay
 * words. The leading "about", "before" and "after" come from the language in use.
 */
export function readPartial(
  text: string,
  today: string,
  tags: readonly string[],
  words: Say,
): PartialDraft | null {
  const line = folded(latinDigits(text)).replace(/\s+/g, " ");
  for (const certainty of leading) {
    const starts = words(`date-${certainty}-words`).split(",").map(folded);
    const start = starts.find((word) => line.startsWith(`${word} `));
    if (!start) continue;
    const rest = readPlain(line.slice(start.length + 1), today, tags);
    return rest && { ...rest, certainty };
  }
  return readPlain(line, today, tags);
}

function readPlain(line: string, today: string, tags: readonly string[]): PartialDraft | null {
  const found = /^(?:([^\s\d]+|\d{1,2})[ ./-])?(\d{4})$/.exec(line);
  if (found) {
    const [, month = "", year = ""] = found;
    const draft: PartialDraft = {
      certainty: "exact",
      from: { day: "", month, year },
      to: emptyParts,
    };
    const read = compose(draft, tags, Number(today.slice(0, 4)));
    return "edtf" in read ? decompose(read.edtf) : null;
  }
  const day = readDay(line, today, tags);
  return day === null ? null : decompose(day);
}
