import type { AppointmentView } from "../../ipc/bindings";
import { Chip, useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import styles from "./calendar.module.css";
import { onDay } from "./day";
import { daysIn, type Span } from "./span";
import "../../kit/print.css";

/** A week in seven columns. On paper too: codes stand in for names, so that it may lie on a desk. */
export function Week(props: {
  rows: readonly AppointmentView[];
  span: Span;
  today: string;
  onOpen?: (appointment: AppointmentView) => void;
}) {
  const { rows, span, today, onOpen } = props;
  const words = useWords();
  const format = useFormat();
  return (
    <article
      className={styles.week}
      data-print="true"
      aria-label={words("calendar-week")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
      tabIndex={0}
    >
      {daysIn(span).map((day) => (
        <section
          key={day}
          className={styles.column}
          aria-label={format.weekday(day)}
          data-today={day === today}
        >
          <h3 className={styles.columnHead}>{format.weekday(day)}</h3>
          <ul className={styles.cards}>
            {onDay(rows, day).map((row) => (
              <li key={row.id}>
                <WeekCard row={row} onOpen={onOpen && (() => onOpen(row))} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function WeekCard({ row, onOpen }: { row: AppointmentView; onOpen?: () => void }) {
  const codes = useCodes();
  const format = useFormat();
  const words = useWords();
  const content = (
    <>
      <strong>{format.time(row.startsAt)}</strong>
      <bdi>{row.title || codes.say("appointment-kind", row.kind)}</bdi>
      {row.caseCode && <bdi>{row.caseCode}</bdi>}
      {row.clashes && <Chip tone="attention">{words("appointment-clashes")}</Chip>}
    </>
  );
  if (!onOpen) return <div className={styles.card}>{content}</div>;
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      {content}
    </button>
  );
}
