import type { AppointmentView, ReferralRow, ReleaseView, TodayView } from "../../ipc/bindings";
import { useDesk } from "../../ipc/desk";
import { Card, Facts, localDay, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AppointmentRows } from "./AppointmentRows";
import { FirstSteps } from "./FirstSteps";
import { ReferralRows } from "./ReferralRows";
import { ReleaseRows } from "./ReleaseRows";
import { type TaskDeeds, TaskRows } from "./TaskRows";
import styles from "./today.module.css";

/** What the lists of the day are given. */
export interface TodayListsProps {
  view: TodayView;
  tasks: TaskDeeds;
  onAppointment: (appointment: AppointmentView) => void;
  onCalendar: () => void;
  onReferral: (row: ReferralRow) => void;
  /** Opens the board, narrowed like this. */
  onAll: (args: Record<string, string>) => void;
  onRelease: (release: ReleaseView) => void;
  onStep: (step: string) => void;
  /** What stands there when nothing is due. */
  empty: React.ReactNode;
}

/** The day's work in one column, the most urgent first. */
export function TodayLists(props: TodayListsProps) {
  const { view, tasks, onReferral, onAll } = props;
  const words = useWords();
  const today = useToday();
  const isToday = (one: AppointmentView) => localDay(new Date(one.startsAt)) === today;
  const ofToday = view.appointments.filter(isToday);
  const toCome = view.appointments.filter((one) => !isToday(one));
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        {isQuiet(view) && <div className={styles.empty}>{props.empty}</div>}
        <TaskRows {...tasks} title={words("today-overdue")} tasks={view.overdue} tone="attention" />
        <AppointmentRows
          title={words("today-appointments")}
          appointments={ofToday}
          onOpen={props.onAppointment}
          onAll={props.onCalendar}
        />
        <TaskRows {...tasks} title={words("today-due-today")} tasks={view.dueToday} />
        <ReferralRows
          title={words("today-waiting")}
          rows={view.waitingForUs}
          total={view.waitingTotal}
          tone="attention"
          onOpen={onReferral}
          onAll={() => onAll({ next: "us" })}
        />
        <ReferralRows
          title={words("today-no-news")}
          rows={view.noNews}
          total={view.noNewsTotal}
          onOpen={onReferral}
          onAll={() => onAll({ silent: "yes" })}
        />
        <ReleaseRows releases={view.releasesEnding} onOpen={props.onRelease} />
        <AppointmentRows
          title={words("today-next-appointments")}
          appointments={toCome}
          onOpen={props.onAppointment}
          onAll={props.onCalendar}
        />
        <TaskRows {...tasks} title={words("today-next-days")} tasks={view.nextDays} />
      </div>
      <div className={styles.stack}>
        <FirstSteps steps={view.firstSteps} onStep={props.onStep} />
        <Glance view={view} />
      </div>
    </div>
  );
}

function isQuiet(view: TodayView): boolean {
  const { overdue, dueToday, appointments, waitingForUs, noNews } = view;
  return [overdue, dueToday, appointments, waitingForUs, noNews].every((one) => one.length === 0);
}

/** Two numbers for those who look after the whole. */
function Glance({ view }: { view: TodayView }) {
  const words = useWords();
  const format = useFormat();
  const { member } = useDesk();
  if (!member?.roles.includes("manager")) return null;
  return (
    <Card title={words("today-glance")}>
      <Facts
        facts={[
          { label: words("today-open-cases"), value: format.number(view.openCases) },
          { label: words("today-open-referrals"), value: format.number(view.openReferrals) },
          { label: words("today-no-news"), value: format.number(view.noNewsTotal) },
        ]}
      />
    </Card>
  );
}
