import type { AppointmentView } from "../../ipc/bindings";
import { Card, Chip, localDay, RowLine, Rows, useCodes, useNames, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { CaseMark } from "./CaseMark";
import styles from "./today.module.css";

/** The appointments of today and of the days to come, with their times. */
export function AppointmentRows(props: {
  appointments: readonly AppointmentView[];
  onOpen: (appointment: AppointmentView) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const codes = useCodes();
  const { hidden } = useNames();
  const today = useToday();
  if (props.appointments.length === 0) return null;
  const title = words("today-appointments");
  // The week ahead stands here too: only today's appointments go without their day.
  const when = (one: AppointmentView) => {
    const day = localDay(new Date(one.startsAt));
    const time = format.time(one.startsAt);
    return day === today ? time : words("today-at", { day: format.weekday(day), time });
  };
  const what = (one: AppointmentView) =>
    one.title === "" ? codes.say("appointment-kind", one.kind) : one.title;
  return (
    <Card title={title} count={props.appointments.length} flush>
      <Rows
        label={title}
        rows={props.appointments}
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
            start={<span className={styles.time}>{when(one)}</span>}
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
    </Card>
  );
}
