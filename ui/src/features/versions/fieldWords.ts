import { useCallback } from "react";
import { type Say, useWords } from "../../words/words";

/** The words of one field: of its table if that calls it otherwise, else those all tables share. */
export function fieldWords(words: Say, table: string, column: string): string {
  if (column === "") return words("versions-existence");
  const own = `field-${table}-${column}`;
  if (words.has(own)) return words(own);
  const shared = `field-${column}`;
  // A newer version may know more fields than this one.
  return words.has(shared) ? words(shared) : words("versions-other-field");
}

/** The words of a sort of record. */
export function recordWords(words: Say, table: string): string {
  const id = `record-${table}`;
  return words.has(id) ? words(id) : words("versions-other-record");
}

/** Says "Contact: whether it is safe". */
export function useConflictTitle(): (of: { table: string; column: string }) => string {
  const words = useWords();
  return useCallback(
    ({ table, column }) =>
      words("versions-of", {
        record: recordWords(words, table),
        field: fieldWords(words, table, column),
      }),
    [words],
  );
}
