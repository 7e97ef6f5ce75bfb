import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import { ChartTable } from "./Bars";
import styles from "./Chart.module.css";
import { ChartFrame } from "./ChartFrame";

/** How long something took for one group. */
export interface Interval {
  readonly id: string;
  readonly label: string;
  /** How many it was measured on. */
  readonly count: number;
  /** Half took no longer. */
  readonly median: number;
  /** The middle half lies between these. */
  readonly low?: number;
  readonly high?: number;
  /** Nine of ten took no longer. */
  readonly p90: number;
}

/** What an interval plot is given. */
export interface IntervalsProps {
  title: string;
  summary?: string;
  rowTitle: string;
  intervals: readonly Interval[];
  /** A line to hold, with its words. */
  target?: { readonly value: number; readonly label: string };
  /** How a number is said: "11 days". */
  say: (value: number) => string;
}

/** Waiting times: a dot for the median, a bar for the middle half, a whisker to the 90th. */
export function Intervals(props: IntervalsProps) {
  const { title, summary, intervals, target, say } = props;
  const words = useWords();
  const format = useFormat();
  const max = niceMax(Math.max(1, target?.value ?? 0, ...intervals.map((one) => one.p90)));
  const at = (value: number) => `${(value / max) * 100}%`;
  const said = (one: Interval) =>
    words("chart-interval", { median: say(one.median), most: say(one.p90), count: one.count });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      table={
        <ChartTable
          title={title}
          head={[props.rowTitle, words("chart-median"), words("chart-p90"), words("chart-count")]}
          rows={intervals.map((one) => [
            one.label,
            say(one.median),
            say(one.p90),
            format.number(one.count),
          ])}
        />
      }
    >
      <ul className={styles.rows}>
        {intervals.map((one) => (
          <li key={one.id} className={styles.row} aria-label={`${one.label}: ${said(one)}`}>
            <span className={styles.label} dir="auto">
              {one.label}
            </span>
            <svg className={styles.svg} height="22" width="100%" aria-hidden="true">
              <line x1="0" x2="100%" y1="11" y2="11" className={styles.grid} />
              {target && (
                <line
                  x1={at(target.value)}
                  x2={at(target.value)}
                  y1="0"
                  y2="22"
                  className={styles.target}
                />
              )}
              <line
                x1={at(one.median)}
                x2={at(one.p90)}
                y1="11"
                y2="11"
                className={styles.whisker}
              />
              <line x1={at(one.p90)} x2={at(one.p90)} y1="5" y2="17" className={styles.whisker} />
              {one.low !== undefined && one.high !== undefined && (
                <rect
                  x={at(one.low)}
                  width={at(one.high - one.low)}
                  y="5"
                  height="12"
                  rx="3"
                  className={styles.half}
                />
              )}
              <circle cx={at(one.median)} cy="11" r="6" className={styles.dot} />
            </svg>
            <span className={`${styles.value} ${styles.long}`}>{said(one)}</span>
          </li>
        ))}
      </ul>
      {target && (
        <p className={styles.note}>
          <svg width="18" height="14" aria-hidden="true">
            <line x1="9" x2="9" y1="0" y2="14" className={styles.target} />
          </svg>
          {words("chart-target", { label: target.label, value: say(target.value) })}
        </p>
      )}
    </ChartFrame>
  );
}

/** The next round number, so that the longest whisker does not touch the edge. */
export function niceMax(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 5, 7.5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
