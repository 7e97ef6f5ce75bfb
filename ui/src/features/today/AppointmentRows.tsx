import type { AppointmentView } from "../../ipc/bindings";
import {
  Button,
  Card,
  Chip,
  localDay,
  RowLine,
  Rows,
  useCodes,
  useNames,
  useToday,
} from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";
import styles from "./today.module.css";

/** More would push the rest of the day off the page; the calendar shows all of them. */
const ROWS_MAX = 6;

/** Appointments with their days and times, under one heading. */
export function AppointmentRows(props: {
  title: string;
  appointments: readonly AppointmentView[];
  onOpen: (appointment: AppointmentView) => void;
  /** Opens the calendar with all of them. */
  onAll: () => void;
}) {
  const { title, appointments } = props;
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const { hidden } = useNames();
  const today = useToday();
  if (appointments.length === 0) return null;
  const when = (one: AppointmentView) => {
    const day = localDay(new Date(one.startsAt));
    const time = format.time(one.startsAt);
    return day === today ? time : words("today-at", { day: format.weekday(day), time });
  };
  const what = (one: AppointmentView) =>
    one.title === "" ? codes.say("appointment-kind", one.kind) : one.title;
  return (
    <Card title={title} count={appointments.length} flush>
      <Rows
        label={title}
        rows={appointments.slice(0, ROWS_MAX)}
        rowId={(one) => one.id}
        rowText={(one) =>
          [when(one), what(one), one.caseCode, hidden ? null : one.name, one.place]
            .filter(Boolean)
            .join(", ")
        }
        onOpen={props.onOpen}
      >
        {(one) => (
          <RowLine
            start={<When one={one} />}
            title={what(one)}
            detail={
              <CaseMark
                code={one.caseCode}
                name={one.name}
                also={[one.provider, one.place].filter(Boolean).join(" · ")}
              />
            }
            state={one.clashes && <Chip tone="attention">{words("today-clash")}</Chip>}
          />
        )}
      </Rows>
      {appointments.length > ROWS_MAX && (
        <div className={styles.all}>
          <Button kind="quiet" onPress={props.onAll}>
            {words("today-all", { count: appointments.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

// The day above the time: a long name of a month must not break in the middle.
function When({ one }: { one: AppointmentView }) {
  const format = useFormat();
  const today = useToday();
  const day = localDay(new Date(one.startsAt));
  return (
    <span className={styles.when}>
      {day !== today && <span>{format.weekday(day)}</span>}
      <span className={styles.time}>{format.time(one.startsAt)}</span>
    </span>
  );
}
