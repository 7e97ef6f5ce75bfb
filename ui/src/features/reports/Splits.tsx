import { useState } from "react";
import type { Line, Split, Table } from "../../ipc/bindings";
import { ChartTable, codeId, type Interval, Intervals, Tabs, useSayDays } from "../../kit";
import { type Format, useFormat } from "../../words/format";
import { type Say, useWords } from "../../words/words";
import styles from "./reports.module.css";

const TARGET_DAYS = 14;

/** The same numbers by area, provider, age and so on: one split at a time. */
export function Splits({ tables }: { tables: readonly Table[] }) {
  const words = useWords();
  const [wanted, setWanted] = useState<Split>("area");
  const table = tables.find((one) => one.split === wanted) ?? tables[0];
  if (!table) return null;
  return (
    <div className={styles.splits}>
      <Tabs
        label={words("report-splits")}
        tabs={tables.map(({ split }) => ({ id: split, label: words(`split-${split}`) }))}
        value={table.split}
        onChange={setWanted}
      >
        <div className={styles.split}>
          <Waits table={table} />
          <Numbers table={table} />
        </div>
      </Tabs>
    </div>
  );
}

/** What a line of a split is called. */
function nameOf(line: Line, split: Split, words: Say, format: Format): string {
  if (line.label) return line.label;
  if (line.key === "blank") return words("report-blank");
  if (split === "month") return format.month(line.key);
  const id = codeId(split, line.key);
  if (words.has(id)) return words(id);
  // The other keys are the reasons for which a question has no answer.
  const missing = codeId("missing", line.key);
  return words.has(missing) ? words(missing) : line.key;
}

function Waits({ table }: { table: Table }) {
  const words = useWords();
  const format = useFormat();
  const sayDays = useSayDays();
  const intervals = table.lines.flatMap((line): Interval[] => {
    const { answerMedian: median, answerP90: p90, answered: count } = line;
    if (median === null || p90 === null) return [];
    return [{ id: line.key, label: nameOf(line, table.split, words, format), median, p90, count }];
  });
  if (intervals.length === 0) return <p className={styles.muted}>{words("report-no-waits")}</p>;
  const slowest = intervals.reduce((a, b) => (b.median > a.median ? b : a));
  return (
    <Intervals
      title={words("report-waits-finding", {
        group: slowest.label,
        median: sayDays(slowest.median),
      })}
      summary={words("report-waits-how")}
      rowTitle={words(`split-${table.split}`)}
      intervals={intervals}
      target={{ value: TARGET_DAYS, label: words("report-target") }}
      say={sayDays}
    />
  );
}

const columns = [
  "survivors",
  "needs",
  "attempts",
  "accepted",
  "completed",
  "declined",
  "lost",
  "cancelled",
  "open",
] as const satisfies readonly (keyof Line)[];

const waits = [
  ["answer-median", "answerMedian"],
  ["answer-p90", "answerP90"],
  ["service-median", "serviceMedian"],
  ["service-p90", "serviceP90"],
] as const satisfies readonly (readonly [string, keyof Line])[];

function Numbers({ table }: { table: Table }) {
  const words = useWords();
  const format = useFormat();
  const wait = (days: number | null) =>
    days === null ? words("report-no-number") : format.number(Math.round(days * 10) / 10);
  const title = words(`split-${table.split}`);
  return (
    <ChartTable
      title={title}
      head={[
        title,
        ...columns.map((id) => words(`report-${id}`)),
        ...waits.map(([id]) => words(`report-${id}`)),
      ]}
      rows={table.lines.map((line) => [
        nameOf(line, table.split, words, format),
        ...columns.map((id) => format.number(line[id])),
        ...waits.map(([, field]) => wait(line[field])),
      ])}
    />
  );
}
