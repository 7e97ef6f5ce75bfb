import type { Line, ReferralReport } from "../../ipc/bindings";
import { useSayDays } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./reports.module.css";

const counts = [
  "needs",
  "attempts",
  "accepted",
  "completed",
  "declined",
  "lost",
  "cancelled",
  "open",
] as const satisfies readonly (keyof Line)[];

/** Everything together: people, referrals and waits. */
export function Total({ report }: { report: ReferralReport }) {
  const words = useWords();
  const format = useFormat();
  const sayDays = useSayDays();
  const { total } = report;
  const waits = [
    { id: "answer", median: total.answerMedian, p90: total.answerP90, count: total.answered },
    { id: "service", median: total.serviceMedian, p90: total.serviceP90, count: total.served },
  ];
  return (
    <>
      <p className={styles.lead}>
        {words("report-lead", {
          survivors: format.number(report.survivors),
          count: report.survivors,
          attempts: format.number(total.attempts),
          completed: format.number(total.completed),
        })}
      </p>
      <dl className={styles.numbers}>
        {counts.map((id) => (
          <div key={id}>
            <dt>{words(`report-${id}`)}</dt>
            <dd>{format.number(total[id])}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.waits}>
        {waits.map(({ id, median, p90, count }) => (
          <li key={id}>
            {median === null || p90 === null
              ? words(`report-wait-${id}-none`)
              : words(`report-wait-${id}`, { median: sayDays(median), p90: sayDays(p90), count })}
          </li>
        ))}
        {total.waiting > 0 && <li>{words("report-waiting", { count: total.waiting })}</li>}
      </ul>
    </>
  );
}
