import type { AppointmentView } from "../../ipc/bindings";
import { useMay } from "../../ipc/desk";
import { useQuery } from "../../ipc/query";
import { Answered, usePanel, useToday } from "../../kit";
import { formatTag } from "../../words/languages";
import { useLanguage, useWords } from "../../words/words";
import { Agenda } from "./Agenda";
import { AppointmentForm } from "./AppointmentForm";
import { CalendarBar } from "./CalendarBar";
import styles from "./calendar.module.css";
import { Month } from "./Month";
import { type CalendarView, firstWeekday, spanOf } from "./span";
import { TaskList } from "./TaskList";
import { Week } from "./Week";

/** What the calendar shows, as arguments of the place one is at. */
export interface CalendarFilter {
  readonly view: CalendarView;
  readonly day: string;
  readonly mine: boolean;
}

/** What the calendar is given. */
export interface CalendarProps {
  filter: CalendarFilter;
  onChange: (filter: CalendarFilter) => void;
  onCase: (caseId: string) => void;
}

/** Appointments by day, and tasks; nothing of it leaves this computer. */
export function Calendar({ filter, onChange, onCase }: CalendarProps) {
  const words = useWords();
  const { language } = useLanguage();
  const panel = usePanel();
  const may = useMay();
  const today = useToday();
  const { view, day, mine } = filter;
  const firstDay = firstWeekday(formatTag(language));
  const span = spanOf(view, day, firstDay);
  const isTasks = view === "tasks";
  const appointments = useQuery("appointments.list", isTasks ? null : { ...span, mine });
  const edit = (appointment: AppointmentView) => {
    const id = `appointment-${appointment.id}`;
    panel.open({
      id,
      title: words("appointment-edit"),
      body: <AppointmentForm appointment={appointment} onDone={() => panel.close(id)} />,
    });
  };
  const onOpen = may("edit-appointment") ? edit : undefined;
  const show = (next: string) => onChange({ ...filter, view: "agenda", day: next });
  return (
    <div className={styles.stack}>
      <CalendarBar filter={filter} span={span} onChange={onChange} />
      {isTasks && <TaskList mine={mine} onCase={onCase} />}
      {!isTasks && (
        <Answered query={appointments}>
          {({ appointments: rows }) => (
            <>
              {view === "agenda" && (
                <Agenda rows={rows} span={span} today={today} onOpen={onOpen} onCase={onCase} />
              )}
              {view === "week" && <Week rows={rows} span={span} today={today} onOpen={onOpen} />}
              {view === "month" && (
                <Month rows={rows} span={span} month={day.slice(0, 7)} today={today} onDay={show} />
              )}
            </>
          )}
        </Answered>
      )}
    </div>
  );
}
