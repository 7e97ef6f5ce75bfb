import { useFormat } from "../words/format";
import { useWords } from "../words/words";
import { ChartTable } from "./Bars";
import styles from "./Chart.module.css";
import { ChartFrame } from "./ChartFrame";

/** One measure of the same thing, on a day. */
export interface Measure {
  readonly id: string;
  /** "2026-11-22" */
  readonly day: string;
  readonly value: number;
}

/** What a course over time is given. */
export interface TrendProps {
  title: string;
  summary?: string;
  /** By day, the first one first. */
  measures: readonly Measure[];
  /** What can be reached; the least is 0. */
  max: number;
  /** How a value is said: "half way". */
  say: (value: number) => string;
  /** What the column of the values is called in the table. */
  valueTitle: string;
}

const HEIGHT = 96;
const EDGE = 8;

/** How something went over time: a dot for each day it was measured, joined in their order. */
export function Trend(props: TrendProps) {
  const { title, summary, measures, max, say } = props;
  const words = useWords();
  const format = useFormat();
  const said = (one: Measure) => `${format.day(one.day)}: ${say(one.value)}`;
  const dots = placed(measures, max);
  const lines = dots.slice(1).map((to, at) => ({ from: dots[at] ?? to, to }));
  return (
    <ChartFrame
      title={title}
      summary={summary}
      table={
        <ChartTable
          title={title}
          head={[words("chart-day"), props.valueTitle]}
          rows={measures.map((one) => [format.day(one.day), say(one.value)])}
        />
      }
    >
      <div className={styles.trend}>
        <span className={styles.most} aria-hidden="true">
          {say(max)}
        </span>
        <span className={styles.least} aria-hidden="true">
          {say(0)}
        </span>
        <svg
          className={styles.svg}
          height={HEIGHT}
          width="100%"
          role="img"
          aria-label={measures.map(said).join("; ")}
        >
          {[0, max].map((value) => (
            <line
              key={value}
              x1="0"
              x2="100%"
              y1={up(value, max)}
              y2={up(value, max)}
              className={styles.grid}
            />
          ))}
          {lines.map(({ from, to }) => (
            <line
              key={to.id}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              className={styles.whisker}
            />
          ))}
          {dots.map((dot) => (
            <circle key={dot.id} cx={dot.x} cy={dot.y} r="6" className={styles.dot} />
          ))}
        </svg>
        <span className={styles.first} aria-hidden="true">
          {format.shortDay(measures[0]?.day ?? "")}
        </span>
        <span className={styles.last} aria-hidden="true">
          {format.shortDay(measures.at(-1)?.day ?? "")}
        </span>
      </div>
    </ChartFrame>
  );
}

const up = (value: number, max: number) => HEIGHT - EDGE - (value / max) * (HEIGHT - 2 * EDGE);

/** Where the dots stand: days by their distance, with room for the dots at both ends. */
export function placed(measures: readonly Measure[], max: number) {
  const times = measures.map((one) => Date.parse(one.day));
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  return measures.map((one, at) => {
    const share =
      span === 0 ? at / Math.max(1, measures.length - 1) : ((times[at] ?? first) - first) / span;
    return { id: one.id, x: `${2 + share * 96}%`, y: up(one.value, max) };
  });
}
