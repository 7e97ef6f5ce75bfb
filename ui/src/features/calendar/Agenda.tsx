import type { AppointmentView } from "../../ipc/bindings";
import { Card, EmptyState, Rows } from "../../kit";
import { useFormat } from "../../words/format";
import { useWords } from "../../words/words";
import { AppointmentLine, useAppointmentText } from "./AppointmentLine";
import { onDay } from "./day";
import { daysIn, type Span } from "./span";

/** What the agenda is given. */
export interface AgendaProps {
  rows: readonly AppointmentView[];
  span: Span;
  today: string;
  onOpen?: (appointment: AppointmentView) => void;
  onCase: (caseId: string) => void;
}

/** The appointments day by day, as one reads them aloud; days without one are left out. */
export function Agenda({ rows, span, today, onOpen, onCase }: AgendaProps) {
  const words = useWords();
  const format = useFormat();
  const textOf = useAppointmentText();
  const days = daysIn(span)
    .map((day) => ({ day, rows: onDay(rows, day) }))
    .filter((one) => one.rows.length > 0);
  if (days.length === 0) {
    return <EmptyState text={words("calendar-none")} hint={words("calendar-none-hint")} />;
  }
  return days.map(({ day, rows: ofDay }) => {
    const title = words("calendar-day", {
      day: format.weekday(day),
      when: format.relativeDay(day, today),
    });
    return (
      <Card key={day} title={title} count={ofDay.length} flush>
        <Rows
          label={title}
          rows={ofDay}
          rowId={(row) => row.id}
          rowText={textOf}
          onOpen={onOpen}
          rowKeys={{ o: (row) => row.caseId && onCase(row.caseId) }}
        >
          {(row) => <AppointmentLine row={row} onCase={onCase} />}
        </Rows>
      </Card>
    );
  });
}
