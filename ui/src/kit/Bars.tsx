import { useId } from "react";
import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import styles from "./Chart.module.css";
import { ChartFrame } from "./ChartFrame";
import { type Pattern, Patterns } from "./Patterns";

/** One part of every bar: its words, its colour and its pattern. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly tone: "primary" | "therapy" | "legal" | "career" | "neutral" | "attention" | "danger";
  /** Told apart without colour; by position in the list unless told. */
  readonly pattern?: Pattern;
}

/** One bar. A missing value is a withheld one, not a zero. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, number | null>>;
}

/** What a bar chart is given. */
export interface BarsProps {
  /** States the finding: "Most referrals end with the provider". */
  title: string;
  /** One sentence for those who do not look at the picture. */
  summary?: string;
  series: readonly Series[];
  bars: readonly Bar[];
  /** What the first column of the table is called. */
  rowTitle: string;
  /** How a number is said; plain unless told. */
  say?: (value: number) => string;
}

const patterns: readonly Pattern[] = ["plain", "diagonal", "dots", "cross"];

/** Horizontal bars, stacked when there are several series; lengths share one base line. */
export function Bars(props: BarsProps) {
  const { title, summary, series, bars } = props;
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const say = props.say ?? format.number;
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? words("chart-withheld") : say(value);
  const total = (bar: Bar) => series.reduce((sum, one) => sum + (bar.values[one.id] ?? 0), 0);
  const max = Math.max(1, ...bars.map(total));
  const nameOf = (bar: Bar) =>
    `${bar.label}: ${series.map((one) => `${one.label} ${cell(bar.values[one.id])}`).join(", ")}`;
  return (
    <ChartFrame
      title={title}
      summary={summary}
      table={
        <ChartTable
          title={title}
          head={[props.rowTitle, ...series.map((one) => one.label)]}
          rows={bars.map((bar) => [bar.label, ...series.map((one) => cell(bar.values[one.id]))])}
        />
      }
    >
      <Patterns id={id} />
      {series.length > 1 && <Legend id={id} series={series} />}
      <ul className={styles.rows}>
        {bars.map((bar) => (
          <li key={bar.id} className={styles.row} aria-label={nameOf(bar)}>
            <span className={styles.label} dir="auto">
              {bar.label}
            </span>
            <Stack id={id} bar={bar} series={series} max={max} />
            <span className={styles.value}>
              {series.length === 1 ? cell(bar.values[series[0]?.id ?? ""]) : say(total(bar))}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function Stack(props: { id: string; bar: Bar; series: readonly Series[]; max: number }) {
  const { id, bar, series, max } = props;
  let start = 0;
  return (
    <svg className={styles.svg} height="18" width="100%" aria-hidden="true">
      {series.map((one, at) => {
        const share = ((bar.values[one.id] ?? 0) / max) * 100;
        const from = start;
        start += share;
        if (share === 0) return null;
        return (
          <g key={one.id} className={styles[one.tone]}>
            <rect x={`${from}%`} width={`${share}%`} height="18" className={styles.fill} />
            <rect
              x={`${from}%`}
              width={`${share}%`}
              height="18"
              fill={`url(#${id}-${one.pattern ?? patterns[at % patterns.length]})`}
              className={styles.edge}
            />
          </g>
        );
      })}
    </svg>
  );
}

function Legend({ id, series }: { id: string; series: readonly Series[] }) {
  return (
    <ul className={styles.legend}>
      {series.map((one, at) => (
        <li key={one.id} className={styles.key}>
          <svg width="18" height="14" aria-hidden="true" className={styles[one.tone]}>
            <rect width="18" height="14" className={styles.fill} />
            <rect
              width="18"
              height="14"
              fill={`url(#${id}-${one.pattern ?? patterns[at % patterns.length]})`}
            />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}

/** The same numbers as a table; a picture is never the only way to them. */
export function ChartTable(props: {
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  const [corner, ...columns] = props.head;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
    <section className={styles.tableBox} tabIndex={0} aria-label={props.title}>
      <table className={styles.table} aria-label={props.title}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((title) => (
              <th key={title} scope="col" className={styles.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([label, ...cells]) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                {label}
              </th>
              {cells.map((cell, at) => (
                <td key={columns[at]} className={styles.number}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
