import { Button, Filters, IconButton, RadioChoice, Switch, useToday } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import type { CalendarFilter } from "./Calendar";
import styles from "./calendar.module.css";
import { type CalendarView, moved, type Span } from "./span";

const views: readonly CalendarView[] = ["agenda", "week", "month", "tasks"];

/** Which view, which days, and whose. */
export function CalendarBar(props: {
  filter: CalendarFilter;
  span: Span;
  onChange: (filter: CalendarFilter) => void;
}) {
  const { filter, span, onChange } = props;
  const words = useWords();
  const format = useFormat();
  const today = useToday();
  const { view, day } = filter;
  const title =
    view === "month"
      ? format.month(day.slice(0, 7))
      : words("calendar-span", { from: format.shortDay(span.from), to: format.shortDay(span.to) });
  return (
    <div className={styles.bar}>
      <Filters
        label={words("calendar-show")}
        switches={
          <>
            <Switch
              label={words("calendar-mine")}
              on={filter.mine}
              onChange={(mine) => onChange({ ...filter, mine })}
            />
            {view === "week" && (
              <Button kind="quiet" icon="print" onPress={() => window.print()}>
                {words("calendar-print")}
              </Button>
            )}
          </>
        }
      >
        <RadioChoice
          label={words("calendar-show")}
          options={views.map((id) => ({ id, label: words(`calendar-${id}`) }))}
          value={view}
          onChange={(next) => onChange({ ...filter, view: next })}
        />
      </Filters>
      {view !== "tasks" && (
        <div className={styles.move}>
          <IconButton
            label={words("calendar-back")}
            icon="previous"
            onPress={() => onChange({ ...filter, day: moved(view, day, -1) })}
          />
          <h2 className={styles.span} aria-live="polite">
            {title}
          </h2>
          <IconButton
            label={words("calendar-on")}
            icon="next"
            onPress={() => onChange({ ...filter, day: moved(view, day, 1) })}
          />
          {day !== today && (
            <Button kind="quiet" onPress={() => onChange({ ...filter, day: today })}>
              {words("calendar-today")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
