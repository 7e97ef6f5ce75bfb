import type { AppointmentView } from "../../ipc/bindings";
import { localDay } from "../../kit";

/** The day an appointment starts on, on this computer. */
export function dayOf(appointment: AppointmentView): string {
  return localDay(new Date(appointment.startsAt));
}

/** The appointments of one day, earliest first. */
export function onDay(rows: readonly AppointmentView[], day: string): AppointmentView[] {
  return rows
    .filter((row) => dayOf(row) === day)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
}
