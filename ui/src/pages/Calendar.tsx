import { AppointmentForm } from "../features/calendar/AppointmentForm";
import { type CalendarFilter, Calendar as CalendarPart } from "../features/calendar/Calendar";
import type { CalendarView } from "../features/calendar/span";
import { useMay } from "../ipc/desk";
import { Button, keys, Page, usePanel, usePlace, useShortcuts, useToday } from "../kit";
import { useWords } from "../words/words";

const views: readonly CalendarView[] = ["agenda", "week", "month", "tasks"];

/** Appointments and tasks. */
export function Calendar() {
  const words = useWords();
  const { place, go } = usePlace();
  const today = useToday();
  const may = useMay();
  const panel = usePanel();
  const { args } = place;
  const filter: CalendarFilter = {
    view: views.find((one) => one === args?.view) ?? "agenda",
    day: args?.day ?? today,
    mine: args?.mine === "yes",
  };
  const change = ({ view, day, mine }: CalendarFilter) =>
    go({
      ...place,
      args: {
        view,
        ...(day === today ? {} : { day }),
        ...(mine ? { mine: "yes" } : {}),
      },
    });
  const add = () =>
    panel.open({
      id: "appointment-new",
      title: words("appointment-add"),
      body: <AppointmentForm day={filter.day} onDone={() => panel.close("appointment-new")} />,
    });
  const canAdd = may("edit-appointment");
  useShortcuts(canAdd ? { [keys.new]: add, [keys.appointment]: add } : {});
  return (
    <Page
      title={words("calendar")}
      aside={
        canAdd && (
          <Button kind="primary" icon="add" onPress={add}>
            {words("appointment-add")}
          </Button>
        )
      }
    >
      <CalendarPart filter={filter} onChange={change} onCase={(id) => go({ page: "case", id })} />
    </Page>
  );
}
