import type { AppointmentView } from "../../ipc/bindings";
import { useCodes } from "../../kit";
import { useFormat } from "../../words/format";
import { formatTag } from "../../words/languages";
import { useLanguage, useWords } from "../../words/words";
import styles from "./calendar.module.css";
import { onDay } from "./day";
import { daysIn, type Span } from "./span";

const SHOWN_MAX = 2;

/** What a month is given. */
export interface MonthProps {
  rows: readonly AppointmentView[];
  span: Span;
  /** `"2026-11"`: days of other months are quieter. */
  month: string;
  today: string;
  /** Shows the agenda from a day. */
  onDay: (day: string) => void;
}

/** A month in whole weeks; a day opens its agenda. */
export function Month(props: MonthProps) {
  const { span } = props;
  const format = useFormat();
  const { language } = useLanguage();
  const days = daysIn(span);
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  const weekday = new Intl.DateTimeFormat(formatTag(language), {
    weekday: "short",
    timeZone: "UTC",
  });
  return (
    <div className={styles.monthBox}>
      <table className={styles.month} aria-label={format.month(props.month)}>
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day} scope="col">
                {weekday.format(new Date(`${day}T00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} {...props} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({ day, rows, month, today, onDay: open }: MonthProps & { day: string }) {
  const words = useWords();
  const codes = useCodes();
  const format = useFormat();
  const ofDay = onDay(rows, day);
  const more = ofDay.length - SHOWN_MAX;
  return (
    <td data-other={!day.startsWith(month)} data-today={day === today}>
      <button
        type="button"
        className={styles.day}
        onClick={() => open(day)}
        aria-current={day === today ? "date" : undefined}
      >
        <span className={styles.dayNumber}>{format.number(Number(day.slice(8)))}</span>
        <span className={styles.spoken}>{format.day(day)}</span>
        {ofDay.slice(0, SHOWN_MAX).map((row) => (
          <span key={row.id} className={styles.entry}>
            {format.time(row.startsAt)}{" "}
            <bdi>{row.title || codes.say("appointment-kind", row.kind)}</bdi>
          </span>
        ))}
        {more > 0 && (
          <span className={styles.entry}>{words("calendar-more", { count: more })}</span>
        )}
      </button>
    </td>
  );
}
